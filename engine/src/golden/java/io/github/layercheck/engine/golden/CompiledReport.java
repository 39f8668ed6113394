package io.github.layercheck.engine.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/** The report of a compiled model. */
public final class CompiledReport {

    private final JsonObject json;

    public CompiledReport(String text) {
        this.json = JsonParser.parseString(text).getAsJsonObject();
    }

    public String text(String key) {
        return json.get(key).getAsString();
    }

    /** The shapes of the inputs or outputs, as JSON. */
    public String shapes(String key) {
        return shapes(json.getAsJsonArray(key));
    }

    private static String shapes(JsonArray tensors) {
        JsonArray shapes = new JsonArray();
        tensors.forEach(tensor -> shapes.add(tensor.getAsJsonObject().get("shape")));
        return shapes.toString();
    }

    /** The layer that a method declares. */
    public JsonObject layer(String method) {
        return objects(json, "layers").stream()
                .filter(layer -> layer.get("method").getAsString().equals(method))
                .findFirst()
                .orElseThrow();
    }

    /** The layers, without operations, and after each model those within it. */
    public List<LayerFacts> layers() {
        List<LayerFacts> facts = new ArrayList<>();
        layers(json).forEach(layer -> add("", layer, facts));
        return facts;
    }

    private static List<JsonObject> layers(JsonObject model) {
        return objects(model, "layers").stream()
                .filter(layer -> !layer.has("operation"))
                .toList();
    }

    private static void add(String prefix, JsonObject layer, List<LayerFacts> facts) {
        String name = prefix + layer.get("name").getAsString();
        List<JsonObject> calls = objects(layer, "calls");
        JsonObject last = calls.get(calls.size() - 1);
        facts.add(new LayerFacts(
                name,
                layer.get("type").getAsString(),
                shapes(last.getAsJsonArray("outputs")),
                layer.get("params").getAsLong(),
                layer.get("trainableParams").getAsLong(),
                layer.get("trainable").getAsBoolean(),
                prefix.isEmpty() ? connectedTo(calls) : LayerFacts.NOT_COMPARED));
        if (layer.has("layers")) {
            layers(layer).forEach(nested -> add(name + "/", nested, facts));
        }
    }

    private static String connectedTo(List<JsonObject> calls) {
        JsonArray connectedTo = new JsonArray();
        for (JsonObject call : calls) {
            for (JsonObject input : objects(call, "inputs")) {
                JsonArray tensor = new JsonArray();
                List.of("layer", "call", "output").forEach(key -> tensor.add(input.get(key)));
                connectedTo.add(tensor);
            }
        }
        return connectedTo.toString();
    }

    private static List<JsonObject> objects(JsonObject object, String key) {
        return object.getAsJsonArray(key).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
