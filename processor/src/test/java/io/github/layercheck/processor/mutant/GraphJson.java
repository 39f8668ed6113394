package io.github.layercheck.processor.mutant;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.layercheck.Input;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A graph as calls of Keras' layers with Keras' arguments, for Keras to build. It has no names of layers: they do not
 * decide whether Keras builds it.
 */
final class GraphJson {

    private final Map<Node, Integer> numbers = new HashMap<>();
    private final JsonArray layers = new JsonArray();

    private GraphJson() {}

    static JsonObject of(Graph graph) {
        return new GraphJson().graph(graph);
    }

    private JsonObject graph(Graph graph) {
        JsonArray calls = new JsonArray();
        graph.calls().forEach(call -> calls.add(call(call)));
        JsonArray outputs = new JsonArray();
        graph.outputs().forEach(output -> outputs.add(tensor(output.tensor())));
        JsonObject json = new JsonObject();
        json.add("layers", layers);
        json.add("calls", calls);
        json.add("outputs", outputs);
        return json;
    }

    private JsonObject call(Call call) {
        JsonObject json = new JsonObject();
        json.addProperty("layer", number(call.layer()));
        JsonArray arguments = new JsonArray();
        for (Call.Argument argument : call.arguments()) {
            JsonArray pair = new JsonArray();
            pair.add(argument.name());
            pair.add(tensor(Objects.requireNonNull(argument.tensor())));
            arguments.add(pair);
        }
        json.add("arguments", arguments);
        return json;
    }

    private JsonArray tensor(Tensor tensor) {
        JsonArray json = new JsonArray();
        json.add(number(tensor.layer()));
        json.add(tensor.call());
        json.add(tensor.output());
        return json;
    }

    private int number(Node node) {
        Integer known = numbers.get(node);
        if (known == null) {
            known = numbers.size();
            numbers.put(node, known);
            layers.add(layer(node));
        }
        return known;
    }

    private static JsonObject layer(Node node) {
        JsonObject json = new JsonObject();
        if (node.content() instanceof Node.InputNode input) {
            json.add("input", input(input.input()));
        }
        LayerConfig config = node.config();
        if (config != null) {
            json.add("config", config(config));
        }
        Node.ModelNode model = node.model();
        if (model != null) {
            json.add("model", of(model.graph()));
        }
        return json;
    }

    private static JsonObject input(InputDeclaration input) {
        JsonObject json = new JsonObject();
        List<Integer> sample = input.sample();
        if (sample != null) {
            json.add("shape", dimensions(sample));
        }
        json.add("batch", dimension(input.batch()));
        json.addProperty("dtype", input.dtype().kerasName());
        return json;
    }

    private static JsonArray dimensions(List<Integer> sizes) {
        JsonArray json = new JsonArray();
        sizes.forEach(size -> json.add(dimension(size)));
        return json;
    }

    private static JsonElement dimension(int size) {
        return size == Input.NONE ? JsonNull.INSTANCE : new JsonPrimitive(size);
    }

    private static JsonObject config(LayerConfig config) {
        JsonObject json = new JsonObject();
        json.addProperty("type", config.type().qualifiedName().replace("io.github.layercheck.", ""));
        JsonObject arguments = new JsonObject();
        config.given().forEach((name, value) -> {
            Attribute attribute = Objects.requireNonNull(config.type().attribute(name));
            arguments.add(attribute.argument(), value(attribute, value));
        });
        json.add("arguments", arguments);
        JsonArray wrapped = new JsonArray();
        config.wrapped().forEach(inner -> wrapped.add(config(inner)));
        json.add("wrapped", wrapped);
        return json;
    }

    private static JsonElement value(Attribute attribute, Object value) {
        if (!(value instanceof List<?> elements)) {
            return element(attribute.type(), value);
        }
        JsonArray json = new JsonArray();
        elements.forEach(element -> json.add(element(attribute.type().getComponentType(), element)));
        if (attribute.perAxis() != null && json.size() == 1) {
            return json.get(0);
        }
        boolean hasPairs = attribute.perAxis() != null
                && attribute.perAxis().pairs()
                && attribute.perAxis().value() > 1
                && json.size() == 2 * attribute.perAxis().value();
        return hasPairs ? pairs(json) : json;
    }

    private static JsonArray pairs(JsonArray numbers) {
        JsonArray pairs = new JsonArray();
        for (int i = 0; i < numbers.size(); i += 2) {
            JsonArray pair = new JsonArray();
            pair.add(numbers.get(i));
            pair.add(numbers.get(i + 1));
            pairs.add(pair);
        }
        return pairs;
    }

    private static JsonElement element(Class<?> type, Object value) {
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        return new JsonPrimitive(type.isEnum() ? value.toString().toLowerCase(Locale.ROOT) : value.toString());
    }
}
