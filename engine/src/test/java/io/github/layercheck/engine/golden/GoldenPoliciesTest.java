package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.WeightSummary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Layers with policies in files: their weights are stored as Keras stores them when it reads the files. */
class GoldenPoliciesTest {

    @TestFactory
    Stream<DynamicTest> quantizedLayers() {
        return tests("quantized_layers.jsonl.gz");
    }

    @TestFactory
    Stream<DynamicTest> mapsOfPolicies() {
        return tests("policy_maps.jsonl.gz");
    }

    private static Stream<DynamicTest> tests(String file) {
        return GoldenData.lines(file)
                .map(row -> DynamicTest.dynamicTest(
                        row.get("id").getAsString(),
                        PolicyRow.hasDifferentProjections(row) ? () -> checkRefused(row) : () -> check(row)));
    }

    private static void checkRefused(JsonObject row) {
        Fault fault = assertThrows(Fault.class, () -> FileText.declaration(text(row)));
        assertEquals("weights of a/query and a/key that are kept differently", fault.getMessage());
    }

    private static byte[] text(JsonObject row) {
        return row.get("json").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void check(JsonObject row) {
        ModelSummary summary = Inferred.summary(FileText.declaration(text(row)));
        assertEquals(expected(row), weights(summary.layers()));
        assertEquals(row.get("params").getAsLong(), summary.params());
        assertEquals(row.get("trainable").getAsLong(), summary.trainableParams());
        assertEquals(row.get("bytes").getAsLong(), summary.bytes());
        assertEquals(
                row.get("output_dtypes").getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList(),
                summary.outputs().stream()
                        .map(output -> output.dtype().kerasName())
                        .toList());
    }

    private static List<String> expected(JsonObject row) {
        List<String> weights = new ArrayList<>();
        for (JsonElement element : row.getAsJsonArray("weights")) {
            JsonObject weight = element.getAsJsonObject();
            String path = weight.get("path").getAsString();
            weights.add(path.substring(path.lastIndexOf('/') + 1) + " "
                    + weight.get("shape").toString().replace(",", ", ") + " "
                    + weight.get("dtype").getAsString()
                    + (weight.get("trainable").getAsBoolean() ? "" : " not trainable"));
        }
        return weights;
    }

    private static List<String> weights(List<LayerSummary> layers) {
        List<String> weights = new ArrayList<>();
        for (LayerSummary layer : layers) {
            for (WeightSummary weight : layer.weights()) {
                weights.add(weight.path().substring(weight.path().lastIndexOf('/') + 1) + " "
                        + weight.shape().dimensions() + " " + weight.dtype().kerasName()
                        + (weight.trainable() ? "" : " not trainable"));
            }
            weights.addAll(weights(layer.layers()));
        }
        return weights;
    }
}
