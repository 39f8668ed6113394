package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.infer.LayerInferrer;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Inference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Layers called with elements of other types: what Keras fails to compute is refused, and the rest has its types. */
class GoldenInputTypesTest {

    private final Map<String, JsonObject> layers = GoldenData.rows("layers.jsonl").stream()
            .collect(Collectors.toMap(row -> row.get("id").getAsString(), Function.identity()));

    @TestFactory
    Stream<DynamicTest> whatKerasComputesIsAccepted() {
        return GoldenData.rows("input_types.jsonl").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("id").getAsString() + " on "
                                + row.get("input_dtype").getAsString(),
                        () -> check(row)));
    }

    private void check(JsonObject row) {
        JsonObject layer =
                Objects.requireNonNull(layers.get(row.get("id").getAsString())).deepCopy();
        layer.add("input_dtype", row.get("input_dtype"));
        Problems problems = new Problems();
        LayerConfig config = Objects.requireNonNull(GoldenLayer.config(layer, problems));
        Inference inference = LayerInferrer.infer("layer", config, GoldenLayer.inputs(layer), problems);
        List<Decisions.Decision> decisions = Decisions.INPUT_TYPES.on(row);
        if (!decisions.isEmpty()) {
            assertEquals(decisions.get(0).accepted(), inference != null, problems.all()::toString);
        } else if (row.has("computed")) {
            assertNotNull(inference, problems.all()::toString);
            List<String> types = inference.outputs().stream()
                    .map(output -> output.dtype() == null ? DType.FLOAT32 : output.dtype())
                    .map(DType::kerasName)
                    .toList();
            assertTrue(
                    Stream.of("declared", "computed").filter(row::has).anyMatch(key -> types.equals(types(row, key))),
                    types::toString);
        } else {
            assertNull(inference);
            assertEquals(
                    List.of(ProblemId.INPUT_DTYPE),
                    problems.all().stream().map(Problem::id).toList());
        }
    }

    private static List<String> types(JsonObject row, String key) {
        return row.getAsJsonArray(key).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
