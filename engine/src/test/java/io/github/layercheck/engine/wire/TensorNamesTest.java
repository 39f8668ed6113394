package io.github.layercheck.engine.wire;

import static io.github.layercheck.engine.declaration.Declare.dense;
import static io.github.layercheck.engine.declaration.Declare.functional;
import static io.github.layercheck.engine.declaration.Declare.input;
import static io.github.layercheck.engine.declaration.Declare.shared;
import static io.github.layercheck.engine.declaration.Declare.tensor;
import static io.github.layercheck.engine.declaration.Declare.withOutputs;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that are those of no tensor: one problem each, and none that only follows from it. */
class TensorNamesTest {

    @Test
    void aNameThatDoesNotExist() {
        assertProblems(
                functional(input("image"), dense("hidden"), dense("result", "hiden"), dense("last", "result")),
                "unknown-name result: no layer 'hiden'; did you mean 'hidden'?");
    }

    @Test
    void aNameThatIsDeclaredLater() {
        assertProblems(
                functional(input("image"), dense("hidden", "result"), dense("result", "image")),
                "forward-reference hidden: takes the tensor of result, which is declared later");
    }

    @Test
    void namesThatNeedEachOther() {
        assertProblems(
                functional(input("image"), dense("hidden", "result"), dense("result", "hidden")),
                "forward-reference hidden: takes the tensor of result, which needs that of hidden");
    }

    @Test
    void aLayersOwnName() {
        assertProblems(
                functional(input("image"), dense("hidden", "image", "hidden")),
                "forward-reference hidden: takes its own tensor");
    }

    @Test
    void noNameBehindSeveralInputs() {
        assertProblems(
                functional(input("left"), input("right"), dense("hidden")),
                "ambiguous-input hidden: there are several inputs before it: left, right");
    }

    @Test
    void noTensorBefore() {
        assertProblems(
                functional(dense("hidden"), input("image"), dense("result")),
                "no-input hidden: there is no tensor before it");
    }

    @Test
    void noInputAtAll() {
        assertProblems(functional(dense("hidden"), dense("result")), "no-input Some: has no input");
    }

    @Test
    void anOutputThatDoesNotExist() {
        assertProblems(
                withOutputs(
                        List.of(tensor("hidden"), tensor("resul")), input("image"), dense("hidden"), dense("result")),
                "unknown-name Some: no layer 'resul'; did you mean 'result'?");
    }

    @Test
    void aSharedLayerThatDoesNotExist() {
        assertProblems(
                functional(input("image"), dense("hidden"), shared("again", "hiden")),
                "unknown-name again: no layer 'hiden' before it; did you mean 'hidden'?");
    }

    @Test
    void everyWrongNameIsReported() {
        assertProblems(
                functional(input("image"), dense("hidden", "imag"), dense("result", "hiden")),
                "unknown-name hidden: no layer 'imag'; did you mean 'image'?",
                "unknown-name result: no layer 'hiden'; did you mean 'hidden'?");
    }

    private static void assertProblems(ModelDeclaration model, String... expected) {
        Problems problems = new Problems();
        Wirer.wire(
                model,
                name -> {
                    throw new AssertionError("looks for " + name);
                },
                problems);
        assertEquals(
                List.of(expected),
                problems.all().stream()
                        .map(problem -> problem.id().text() + " " + problem.subject() + ": " + problem.what())
                        .toList());
    }
}
