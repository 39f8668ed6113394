package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.cost.ActivationMemory;
import io.github.layercheck.engine.cost.ExecutionOrder;
import io.github.layercheck.engine.cost.ModelCost;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What whole models cost: what an instrumented run of Keras measured, at the sizes of its inputs. */
class GoldenCostsTest {

    @TestFactory
    Stream<DynamicTest> costsAreThoseOfARun() {
        Map<String, GoldenModel> models =
                GoldenModel.all().collect(Collectors.toMap(GoldenModel::id, Function.identity()));
        return GoldenData.lines("cost/models.jsonl.gz").map(row -> {
            String id = row.get("id").getAsString();
            return DynamicTest.dynamicTest(id, () -> check(row, Objects.requireNonNull(models.get(id))));
        });
    }

    /**
     * Biases before batch normalizations, counted from the files: 64 in the first convolution of ResNet, and in each block those of all
     * of its convolutions.
     */
    @TestFactory
    Stream<DynamicTest> biasesWithoutEffectAreCounted() {
        Map<String, Long> expected = Map.of(
                "app_ResNet50",
                26_560L,
                "app_ResNet50_none",
                26_560L,
                "app_ResNet50_custom51",
                26_560L,
                "app_ResNet101",
                52_672L,
                "app_ResNet152",
                75_712L);
        return GoldenModel.applications()
                .map(model -> DynamicTest.dynamicTest(
                        model.id(),
                        () -> assertEquals(
                                expected.getOrDefault(model.id(), 0L),
                                Inferred.summary(model.declaration()).cost().paramsWithoutEffect())));
    }

    private static void check(JsonObject row, GoldenModel model) throws GeneralSecurityException {
        Engine.Result result = Engine.compile(model.declaration(resized(row, model)), name -> {
            throw new AssertionError("looks for " + name);
        });
        ModelSummary summary = result.summary().orElseThrow(() -> new AssertionError(result.problems()));
        ModelCost cost = result.cost().orElseThrow();
        assertEquals(row.get("macs").getAsLong(), cost.macs().count(), "macs");
        Map<String, Long> layers = new TreeMap<>();
        addLayers("", summary.layers(), layers);
        assertEquals(layerMacs(row), layers);
        ActivationMemory memory = Objects.requireNonNull(cost.memory());
        assertEquals(
                Stream.of("activation_elements", "activation_bytes", "input_bytes", "peak_bytes", "peak_call", "depth")
                        .map(key -> key + " " + row.get(key).getAsLong())
                        .toList(),
                List.of(
                        "activation_elements " + memory.elements(),
                        "activation_bytes " + memory.bytes(),
                        "input_bytes " + memory.inputBytes(),
                        "peak_bytes " + memory.peakBytes(),
                        "peak_call " + memory.peakCall(),
                        "depth " + cost.depth()));
        assertEquals(
                memory.bytes(),
                summary.layers().stream()
                        .mapToLong(layer -> layer.activationBytes().orElseThrow())
                        .sum());
        assertEquals(
                row.get("order").getAsString(),
                ExecutionOrder.digest(result.model().orElseThrow()),
                "order");
        assertEquals(row.get("peak_at").getAsString(), memory.peakLayer());
        assertEquals(row.get("params").getAsLong(), summary.params());
    }

    private static Map<String, Long> layerMacs(JsonObject row) {
        Map<String, Long> layers = new TreeMap<>();
        row.getAsJsonObject("layer_macs").asMap().forEach((path, macs) -> layers.put(path, macs.getAsLong()));
        return layers;
    }

    private static void addLayers(String prefix, List<LayerSummary> layers, Map<String, Long> macs) {
        for (LayerSummary layer : layers) {
            String path = prefix + layer.name();
            long count = layer.macs().orElseThrow();
            if (layer.model().isPresent()) {
                addLayers(path + "/", layer.layers(), macs);
                assertEquals(
                        count,
                        layer.layers().stream()
                                .mapToLong(inner -> inner.macs().orElseThrow())
                                .sum());
            } else if (count != 0) {
                macs.put(path, count);
            }
        }
    }

    /** The model with inputs of the sizes that the run had, in a batch of any size. */
    private static String resized(JsonObject row, GoldenModel model) {
        JsonObject json = JsonParser.parseString(model.kerasText()).getAsJsonObject();
        JsonObject config = json.getAsJsonObject("config");
        List<String> inputs = config.has("input_layers") ? names(config.getAsJsonArray("input_layers")) : List.of();
        for (JsonElement element : config.getAsJsonArray("layers")) {
            JsonObject ofLayer = element.getAsJsonObject().getAsJsonObject("config");
            int input = inputs.indexOf(ofLayer.get("name").getAsString());
            if (element.getAsJsonObject().get("class_name").getAsString().equals("InputLayer")) {
                JsonArray shape = row.getAsJsonArray("inputs")
                        .get(Math.max(0, input))
                        .getAsJsonArray()
                        .deepCopy();
                shape.set(0, JsonNull.INSTANCE);
                ofLayer.add("batch_shape", shape);
            }
        }
        return json.toString();
    }

    /** The names of input layers, which are references or one reference. */
    private static List<String> names(JsonArray references) {
        return references.get(0).isJsonArray()
                ? references.asList().stream()
                        .map(reference -> reference.getAsJsonArray().get(0).getAsString())
                        .toList()
                : List.of(references.get(0).getAsString());
    }
}
