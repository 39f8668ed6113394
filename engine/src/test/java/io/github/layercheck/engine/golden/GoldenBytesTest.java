package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.cost.QuantizedBytes;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.WeightSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The bytes that Keras stores: of models after {@code quantize()}, and of models under policies of dtypes. */
class GoldenBytesTest {

    private static final String BLOCK = "int4_block_";

    @TestFactory
    Stream<DynamicTest> bytesAfterQuantizationAreThoseThatKerasStores() {
        return GoldenData.lines("cost/quantized.jsonl.gz")
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> checkQuantized(row)));
    }

    private static void checkQuantized(JsonObject row) {
        Engine.Result result = compiled(row);
        QuantizedBytes quantized =
                Objects.requireNonNull(result.cost().orElseThrow().quantized());
        String mode = row.get("mode").getAsString();
        long bytes =
                switch (mode) {
                    case "float32" -> result.summary().orElseThrow().bytes();
                    case "int8" -> quantized.int8();
                    case "int4" -> quantized.int4(QuantizedBytes.DEFAULT_BLOCK);
                    case "float8" -> quantized.float8();
                    default -> quantized.int4(Long.parseLong(mode.substring(BLOCK.length())));
                };
        assertEquals(row.get("bytes").getAsLong(), bytes, mode);
        ModelSummary summary = result.summary().orElseThrow();
        assertEquals(quantized.int8(), summary.cost().int8Bytes().orElseThrow());
        assertEquals(quantized.int4(128), summary.cost().int4Bytes().orElseThrow());
        assertEquals(quantized.float8(), summary.cost().float8Bytes().orElseThrow());
    }

    /** As Keras 3.15.1 stores them: the normalization keeps the kernel that it divides, beside the integers. */
    @Test
    void aNormalizedKernelIsKept() {
        String dense =
                "{\"module\": \"keras.layers\", \"class_name\": \"Dense\", \"config\": {\"name\": \"dense\", \"units\": 8}}";
        checkStored(
                "\"SpectralNormalization\", \"config\": {\"name\": \"a\", \"layer\": " + dense + "}", 624, 659, 25_156);
    }

    /** As Keras 3.15.1 stores them: the weights of an adaptation stay as they are. */
    @Test
    void anAdaptedKernelIsQuantizedWithoutItsAdaptation() {
        checkStored("\"Dense\", \"config\": {\"name\": \"a\", \"units\": 8, \"lora_rank\": 2}", 368, 403, 25_284);
    }

    /** A layer on 12 features, and a Dense of 3 units behind it. */
    private static void checkStored(String layer, long int8, long int4, long float8) {
        JsonObject model = new JsonObject();
        model.addProperty("id", "stored");
        model.add("keras_json", JsonParser.parseString("""
                {"class_name": "Sequential", "config": {"name": "m", "layers": [
                  {"module": "keras.layers", "class_name": "InputLayer",
                   "config": {"batch_shape": [null, 12], "dtype": "float32", "name": "in"}},
                  {"module": "keras.layers", "class_name": %s},
                  {"module": "keras.layers", "class_name": "Dense", "config": {"name": "b", "units": 3}}]}}
                """.formatted(layer)));
        QuantizedBytes quantized =
                Objects.requireNonNull(compiled(model).cost().orElseThrow().quantized());
        assertEquals(int8, quantized.int8());
        assertEquals(int4, quantized.int4(QuantizedBytes.DEFAULT_BLOCK));
        assertEquals(float8, quantized.float8());
    }

    @TestFactory
    Stream<DynamicTest> bytesUnderPoliciesAreThoseThatKerasStores() {
        return GoldenData.lines("cost/mixed.jsonl.gz")
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> checkPolicy(row)));
    }

    private static void checkPolicy(JsonObject row) {
        ModelSummary summary = compiled(row).summary().orElseThrow();
        assertEquals(row.get("bytes").getAsLong(), summary.bytes());
        assertEquals(row.get("params").getAsLong(), summary.params());
        assertEquals(row.get("trainable").getAsLong(), summary.trainableParams());
        for (JsonElement total : row.getAsJsonArray("summary_totals")) {
            assertEquals(
                    1,
                    summary.toString()
                            .lines()
                            .filter(total.getAsString()::equals)
                            .count());
        }
        List<String> weights = new ArrayList<>();
        addWeights(summary.layers(), weights);
        List<String> expected = new ArrayList<>();
        for (JsonElement layer : row.getAsJsonArray("layers")) {
            for (JsonElement weight : layer.getAsJsonObject().getAsJsonArray("weights")) {
                JsonObject facts = weight.getAsJsonObject();
                expected.add(facts.get("dtype").getAsString() + " "
                        + facts.get("bytes").getAsLong());
            }
        }
        assertEquals(expected, weights);
    }

    private static void addWeights(List<LayerSummary> layers, List<String> weights) {
        for (LayerSummary layer : layers) {
            for (WeightSummary weight : layer.weights()) {
                weights.add(weight.dtype().kerasName() + " " + weight.bytes());
            }
            addWeights(layer.layers(), weights);
        }
    }

    private static Engine.Result compiled(JsonObject row) {
        return Engine.compile(GoldenModel.of(row).declaration(), name -> {
            throw new AssertionError("looks for " + name);
        });
    }
}
