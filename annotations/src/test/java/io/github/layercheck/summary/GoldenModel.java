package io.github.layercheck.summary;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Builds from a golden model what its generated class would: order, calls and connections from Keras' config, types,
 * shapes and counts from Keras' table of layers.
 */
final class GoldenModel {
    private final JsonObject config;
    private final Map<String, JsonObject> table = new HashMap<>();
    private final ModelSummary.Builder model;

    private GoldenModel(JsonObject golden) {
        config = golden.getAsJsonObject("keras_json").getAsJsonObject("config");
        for (JsonObject layer : objects(golden.get("layers"))) {
            table.put(text(layer, "name"), layer);
        }
        Kind kind = Kind.valueOf(text(golden, "class").toUpperCase(Locale.ROOT));
        model = ModelSummary.builder(text(config, "name"), kind);
        if (kind == Kind.SEQUENTIAL) {
            addChain();
        } else {
            addGraph();
        }
    }

    static ModelSummary summary(JsonObject golden) {
        return new GoldenModel(golden).model.build();
    }

    private void addChain() {
        String previous = null;
        for (JsonObject layer : objects(config.get("layers"))) {
            String name = text(layer.getAsJsonObject("config"), "name");
            if (previous != null) {
                addLayer(table.get(name), List.of(List.of(previous)));
            }
            previous = name + "[0][0]";
        }
    }

    private void addGraph() {
        for (JsonObject layer : objects(config.get("layers"))) {
            List<JsonObject> nodes = objects(layer.get("inbound_nodes"));
            JsonObject facts = table.get(text(layer, "name"));
            if (facts == null) {
                addOperation(layer, nodes.get(0));
            } else {
                // An InputLayer has no node in the config.
                addLayer(facts, nodes.isEmpty() ? List.of(List.of()) : calls(nodes));
            }
        }
    }

    private static List<List<String>> calls(List<JsonObject> nodes) {
        List<List<String>> calls = new ArrayList<>();
        for (JsonObject node : nodes) {
            calls.add(tensors(node).stream().map(GoldenModel::reference).toList());
        }
        return calls;
    }

    /**
     * An operation on tensors, such as {@code x + y}: Keras' summary has a row for it, but the golden table only has
     * layers. Those in the golden models work element by element, so that the shape is that of what they take.
     */
    private void addOperation(JsonObject operation, JsonObject node) {
        List<JsonObject> inputs = tensors(node);
        Set<String> shapes = new HashSet<>();
        inputs.forEach(input -> shapes.add(shape(input.getAsJsonArray("shape"))));
        if (shapes.size() > 1) {
            throw new IllegalArgumentException(text(operation, "name") + " takes tensors of different shapes");
        }
        model.layer(text(operation, "name"), text(operation, "class_name"))
                .call(inputs.stream().map(GoldenModel::reference).toArray(String[]::new))
                .output(shapes.iterator().next());
    }

    private void addLayer(JsonObject facts, List<List<String>> calls) {
        describe(facts, calls, model.layer(text(facts, "name"), text(facts, "type")));
    }

    private static void describe(JsonObject facts, List<List<String>> calls, LayerSummary.Builder layer) {
        addCalls(facts, calls, layer);
        if (!facts.get("trainable").getAsBoolean()) {
            layer.frozen();
        }
        if (!facts.has("layers")) {
            addWeights(facts, layer);
            return;
        }
        for (JsonObject nested : objects(facts.get("layers"))) {
            describe(nested, List.of(List.of()), layer.layer(text(nested, "name"), text(nested, "type")));
        }
    }

    private static void addCalls(JsonObject facts, List<List<String>> calls, LayerSummary.Builder layer) {
        for (int call = 0; call < calls.size(); call++) {
            layer.call(calls.get(call).toArray(String[]::new));
            JsonElement outputs =
                    facts.has("calls") ? facts.getAsJsonArray("calls").get(call) : facts.get("output_shapes");
            for (JsonElement shape : outputs.getAsJsonArray()) {
                layer.output(shape(shape.getAsJsonArray()));
            }
        }
    }

    /** The golden models have only the sizes of the weights; so one stands for all that are trainable, one for others. */
    private static void addWeights(JsonObject facts, LayerSummary.Builder layer) {
        long trainable = facts.get("trainable_params").getAsLong();
        long frozen = facts.get("params").getAsLong() - trainable;
        if (trainable > 0) {
            layer.weight("trainable", Shape.of(trainable).toString());
        }
        if (frozen > 0 && text(facts, "type").equals("Normalization")) {
            layer.weight("count", "()", DType.INT64, false);
            frozen--;
        }
        if (frozen > 0) {
            layer.frozenWeight("frozen", Shape.of(frozen).toString());
        }
    }

    /** The configs of all Keras tensors within an element, in order. */
    private static List<JsonObject> tensors(JsonElement element) {
        List<JsonObject> tensors = new ArrayList<>();
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(part -> tensors.addAll(tensors(part)));
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            if (object.has("class_name") && text(object, "class_name").equals("__keras_tensor__")) {
                return List.of(object.getAsJsonObject("config"));
            }
            object.entrySet().forEach(entry -> tensors.addAll(tensors(entry.getValue())));
        }
        return tensors;
    }

    private static String reference(JsonObject tensor) {
        JsonArray history = tensor.getAsJsonArray("keras_history");
        String layer = history.get(0).getAsString();
        return new TensorReference(
                        layer, history.get(1).getAsInt(), history.get(2).getAsInt())
                .toString();
    }

    private static String shape(JsonArray dimensions) {
        List<Long> sizes = new ArrayList<>();
        for (JsonElement dimension : dimensions) {
            sizes.add(dimension.isJsonNull() ? Shape.UNKNOWN : dimension.getAsLong());
        }
        return new Shape(sizes).toString();
    }

    private static List<JsonObject> objects(JsonElement array) {
        List<JsonObject> objects = new ArrayList<>();
        array.getAsJsonArray().forEach(element -> objects.add(element.getAsJsonObject()));
        return objects;
    }

    private static String text(JsonObject object, String key) {
        return object.get(key).getAsString();
    }
}
