package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.golden.Decisions.Decision;
import io.github.layercheck.processor.infer.LayerInferrer;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.rule.Inference;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every wrong configuration and input of the golden data is rejected, with a problem that says what is wrong. */
class GoldenErrorsTest {

    private final Catalogue catalogue = new Catalogue();
    private final LayerInferrer inferrer = new LayerInferrer(catalogue);

    @TestFactory
    Stream<DynamicTest> everythingThatKerasRefusesIsRejected() {
        return tests("errors.jsonl", this::checkRejected);
    }

    @TestFactory
    Stream<DynamicTest> nonsenseThatKerasAcceptsIsRejected() {
        return tests("accepted_nonsense.jsonl", row -> {
            List<Decision> decisions = Decisions.NONSENSE.on(row);
            if (decisions.isEmpty()) {
                checkRejected(row);
            } else {
                checkAccepted(row, decisions);
            }
        });
    }

    private static Stream<DynamicTest> tests(String file, Consumer<JsonObject> check) {
        return GoldenData.rows(file).stream()
                .filter(row -> Decisions.OTHERWISE_IN_JAVA.on(row).isEmpty())
                .map(row -> DynamicTest.dynamicTest(
                        row.get("id").getAsString() + " " + row.get("mutation").getAsString(),
                        () -> check.accept(row)));
    }

    private void checkRejected(JsonObject row) {
        if (GoldenLayer.isInput(row)) {
            JsonArray shapes = new JsonArray();
            shapes.add(row.getAsJsonObject("config").get("shape"));
            assertThrows(Fault.class, GoldenLayer.inputs(row, shapes)::checkSizes);
            return;
        }
        Problems problems = new Problems();
        assertNull(infer(row, problems), () -> "accepted: " + row);
        assertFalse(problems.isEmpty(), () -> "rejected without a word: " + row);
        problems.all().forEach(problem -> {
            assertNotSame(ProblemId.INTERNAL_ERROR, problem.id(), problem::message);
            assertFalse(problem.what().isBlank(), problem::message);
        });
    }

    private void checkAccepted(JsonObject row, List<Decision> decisions) {
        assertEquals(1, decisions.size(), () -> "decisions on " + row);
        Problems problems = new Problems();
        Inference inference = infer(row, problems);
        assertNotNull(inference, () -> decisions.get(0).reason() + ": " + problems.all());
        KerasResult keras = new KerasResult(row);
        keras.assertOutputs(inference);
        keras.assertWeights(inference);
    }

    private @Nullable Inference infer(JsonObject row, Problems problems) {
        LayerConfig config = GoldenLayer.config(catalogue, row, problems);
        return config == null
                ? null
                : inferrer.infer(row.get("id").getAsString(), config, GoldenLayer.inputs(row), problems);
    }
}
