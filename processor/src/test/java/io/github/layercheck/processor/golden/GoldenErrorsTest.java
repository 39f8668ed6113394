package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonObject;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.infer.LayerInferrer;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.rule.Inference;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every wrong configuration and input of the golden data is rejected, with a problem that says what is wrong. */
class GoldenErrorsTest {

    /** Rows of nonsense that do no harm: what Keras makes of them is meaningful, by the reason given. */
    private static final Map<String, String> MEANINGFUL = Map.of();

    private final Catalogue catalogue = new Catalogue();
    private final LayerInferrer inferrer = new LayerInferrer(catalogue);

    @TestFactory
    Stream<DynamicTest> everythingThatKerasRefusesIsRejected() {
        return tests("errors.jsonl", this::checkRejected);
    }

    @TestFactory
    Stream<DynamicTest> nonsenseThatKerasAcceptsIsRejected() {
        return tests("accepted_nonsense.jsonl", row -> {
            if (MEANINGFUL.containsKey(row.get("id").getAsString())) {
                assertEquals(List.of(), infer(row).all());
            } else {
                checkRejected(row);
            }
        });
    }

    private static Stream<DynamicTest> tests(String file, java.util.function.Consumer<JsonObject> check) {
        String only = System.getProperty("layercheck.only", "");
        return GoldenData.rows(file).stream()
                .filter(row -> !row.get("layer").getAsString().equals("InputLayer"))
                .filter(row -> only.isEmpty()
                        || List.of(only.split(",")).contains(row.get("layer").getAsString()))
                .map(row -> DynamicTest.dynamicTest(
                        row.get("id").getAsString() + " " + row.get("mutation").getAsString(),
                        () -> check.accept(row)));
    }

    private void checkRejected(JsonObject row) {
        Problems problems = infer(row);
        assertFalse(problems.isEmpty(), () -> "accepted: " + row);
        problems.all().forEach(problem -> {
            assertFalse(problem.id() == ProblemId.INTERNAL_ERROR, problem::message);
            assertFalse(problem.what().isBlank(), problem::message);
        });
    }

    private Problems infer(JsonObject row) {
        Problems problems = new Problems();
        LayerConfig config = GoldenLayer.config(catalogue, row, problems);
        if (config != null) {
            Inference inference =
                    inferrer.infer(row.get("id").getAsString(), config, GoldenLayer.inputs(row), problems);
            if (!problems.isEmpty()) {
                assertNull(inference);
            }
        }
        return problems;
    }
}
