package io.github.layercheck.engine.check;

import static io.github.layercheck.engine.declaration.Declare.dense;
import static io.github.layercheck.engine.declaration.Declare.functional;
import static io.github.layercheck.engine.declaration.Declare.input;
import static io.github.layercheck.engine.declaration.Declare.named;
import static io.github.layercheck.engine.declaration.Declare.nested;
import static io.github.layercheck.engine.declaration.Declare.sequential;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.declaration.Declare;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks look at a model and at the models that are declared within it, and say where what they find was written. */
class ChecksTest {

    @Test
    void eachModelWithinIsChecked() {
        ModelDeclaration inner = functional(input("a"), dense("unused", "a"), dense("used", "a"));
        ModelDeclaration middle =
                functional(input("b"), nested("inner", inner, "b"), dense("loose", "b"), dense("end", "inner"));
        assertEquals(
                List.of(
                        "middle.loose: no layer takes its tensor @ loose",
                        "middle.inner.unused: no layer takes its tensor @ unused"),
                problems(functional(input("c"), nested("middle", middle, "c"))));
    }

    @Test
    void namesAreThoseOfOneModel() {
        ModelDeclaration inner = functional(input("x"), named("same", dense("a", "x")), named("same", dense("b", "a")));
        assertEquals(
                List.of("inner.b: its Keras name 'same' is that of a @ @Named of b"),
                problems(functional(input("x"), dense("a", "x"), nested("inner", inner, "a"))));
    }

    @Test
    void constantsAreThoseOfTheWhole() {
        ModelDeclaration inner = sequential(dense("fooBar"), dense("foo_bar"));
        assertEquals(List.of(), problems(functional(input("in"), nested("inner", inner, "in"))));
        assertEquals(List.of("foo_bar: its constant FOO_BAR_TYPE is also one of fooBar @ foo_bar"), problems(inner));
        assertEquals(
                List.of("foo_bar: its constant FOO_BAR_TYPE is also one of fooBar @ foo_bar"),
                problems(functional(input("fooBar"), dense("foo_bar", "fooBar"))));
    }

    private static List<String> problems(ModelDeclaration model) {
        Engine.Result result = Engine.compile(model, name -> {
            throw new AssertionError("looks for " + name);
        });
        assertEquals(result.problems().isEmpty(), result.isRight());
        assertFalse(result.model().isEmpty());
        return result.problems().stream().map(ChecksTest::text).toList();
    }

    private static String text(Problem problem) {
        Declare.Written written = (Declare.Written) problem.place().origin();
        return problem.subject() + ": " + problem.what() + " @ " + written.name();
    }
}
