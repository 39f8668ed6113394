package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.summary.ModelSummary;
import java.nio.charset.StandardCharsets;
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
        assertEquals(PolicyRow.weights(row), PolicyRow.weights(summary.layers()));
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
}
