package io.github.layercheck.engine.file.keras2;

import io.github.layercheck.engine.file.content.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The input of a Sequential, which Keras 2 wrote into its first layer, or beside its layers. */
final class SequentialInput {

    private static final String CONFIG = "config";
    private static final String BATCH_INPUT_SHAPE = "batch_input_shape";

    /** A shape, and the dtype that goes with it, or null. */
    private record Declared(JsonValue shape, @Nullable JsonValue dtype) {}

    private SequentialInput() {}

    /** The InputLayer that Keras 3 writes as the first layer; null if there is one, or no shape is known. */
    static @Nullable Map<String, @Nullable Object> of(JsonValue config, List<JsonValue> layers) {
        if (layers.isEmpty() || isInput(layers.get(0))) {
            return null;
        }
        JsonValue first = layers.get(0);
        Declared declared = declared(first);
        JsonValue built = config.isObject() ? config.find("build_input_shape") : null;
        if (declared == null && built != null && built.isArray()) {
            declared = new Declared(built, null);
        }
        return declared == null ? null : input(first, declared);
    }

    private static boolean isInput(JsonValue layer) {
        return layer.member("class_name").text().equals("InputLayer");
    }

    private static Map<String, @Nullable Object> input(JsonValue first, Declared declared) {
        JsonValue name = first.find("name");
        JsonValue config = first.member(CONFIG);
        String text = name == null && config.isObject()
                ? config.member("name").text()
                : name == null ? "sequential" : name.text();
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        arguments.put("batch_shape", declared.shape().placed());
        arguments.put(
                "dtype", declared.dtype() == null ? "float32" : declared.dtype().plain());
        arguments.put("name", text + "_input");
        Map<String, @Nullable Object> layer = new LinkedHashMap<>();
        layer.put("module", LayerClasses.MODULE);
        layer.put("class_name", "InputLayer");
        layer.put(CONFIG, arguments);
        return layer;
    }

    /** The shape that a layer, what it wraps, or the first layer of a model declares. */
    private static @Nullable Declared declared(JsonValue layer) {
        JsonValue config = layer.member(CONFIG);
        List<JsonValue> layers = layers(config);
        if (!layers.isEmpty()) {
            return declared(inputOf(config, layers));
        }
        if (!config.isObject()) {
            return null;
        }
        JsonValue shape = config.find(BATCH_INPUT_SHAPE);
        if (shape != null) {
            JsonValue oldType = config.find("input_dtype");
            JsonValue dtype = oldType == null ? config.find("dtype") : oldType;
            return new Declared(shape, dtype != null && dtype.plain() instanceof String ? dtype : null);
        }
        JsonValue inner = config.find("layer");
        return inner == null || inner.find(CONFIG) == null ? null : declared(inner);
    }

    /** The layers of a model; none of a custom layer that has something else by that name. */
    private static List<JsonValue> layers(JsonValue config) {
        JsonValue layers = config.isArray() ? config : config.find("layers");
        if (layers == null || !layers.isArray()) {
            return List.of();
        }
        List<JsonValue> elements = layers.elements();
        return elements.stream().allMatch(JsonValue::isObject) ? elements : List.of();
    }

    /** The first input of a functional model, or the first layer of a Sequential. */
    private static JsonValue inputOf(JsonValue config, List<JsonValue> layers) {
        JsonValue inputs = config.isObject() ? config.find("input_layers") : null;
        return inputs == null
                ? layers.get(0)
                : layers.stream().filter(SequentialInput::isInput).findFirst().orElse(layers.get(0));
    }
}
