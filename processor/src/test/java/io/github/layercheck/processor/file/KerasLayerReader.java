package io.github.layercheck.processor.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.config.Attribute;
import io.github.layercheck.processor.config.Identifiers;
import io.github.layercheck.processor.config.KerasArguments;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.config.LayerType;
import io.github.layercheck.processor.problem.Origin;
import io.github.layercheck.processor.source.Inexpressible;
import io.github.layercheck.processor.text.SnakeCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a layer of a Keras file: its class, its arguments and what it wraps. */
final class KerasLayerReader {

    private static final String LAYERS_MODULE = "keras.layers";
    private static final String BACKWARD_LAYER = "backward_layer";
    private static final List<String> WRAPPED = List.of("layer", "cell", "cells", "layers", BACKWARD_LAYER);
    private static final Set<String> BASE_ARGUMENTS = Set.of("name", "dtype", "trainable");

    /** What Keras writes for its own layers to read, and changes no shape. */
    private static final Set<String> INTERNAL_ARGUMENTS = Set.of("zero_output_for_mask");

    private final Catalogue catalogue;
    private final Origin origin;

    KerasLayerReader(Catalogue catalogue, Origin origin) {
        this.catalogue = catalogue;
        this.origin = origin;
    }

    /**
     * The configuration of a layer.
     *
     * @param callArguments arguments of the layer's call that are attributes in the language
     */
    LayerConfig read(JsonObject layer, Map<String, Object> callArguments) {
        LayerType type = type(layer);
        JsonObject config = layer.getAsJsonObject("config");
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>(callArguments);
        config.entrySet().forEach(argument -> read(type, argument.getKey(), argument.getValue(), arguments));
        return new LayerConfig(type, "", KerasArguments.read(type, arguments), origin, wrapped(config));
    }

    private LayerType type(JsonObject layer) {
        String className = KerasJson.text(layer, "class_name");
        String module = KerasJson.text(layer, "module");
        if (!module.equals(LAYERS_MODULE)) {
            throw new Inexpressible("the class " + module + "." + className);
        }
        return catalogue
                .find(className)
                .orElseThrow(() -> new Inexpressible("the class " + className + ", which the catalogue lacks"))
                .type();
    }

    private static void read(LayerType type, String name, JsonElement value, Map<String, @Nullable Object> arguments) {
        Attribute attribute = type.attribute(SnakeCase.attribute(name));
        boolean saysNothing = attribute == null && (KerasJson.isOff(value) || INTERNAL_ARGUMENTS.contains(name));
        if (saysNothing || BASE_ARGUMENTS.contains(name) || WRAPPED.contains(name)) {
            return;
        }
        if (!value.isJsonObject()) {
            arguments.put(name, KerasJson.plain(value));
        } else if (attribute != null && attribute.oneOf() != null) {
            // What the object says beyond its class changes no shape, and the language has no way to say it.
            String identifier = SnakeCase.ofClass(KerasJson.text(value.getAsJsonObject(), "class_name"));
            if (Identifiers.of(attribute.oneOf().value()).contains(identifier)) {
                arguments.put(name, identifier);
            }
        } else {
            throw new Inexpressible("an object as the argument " + name);
        }
    }

    private List<LayerConfig> wrapped(JsonObject config) {
        List<LayerConfig> layers = new ArrayList<>();
        for (String argument : WRAPPED) {
            JsonElement value = config.get(argument);
            if (value == null || value.isJsonNull() || argument.equals(BACKWARD_LAYER) && isCopyBackward(config)) {
                continue;
            }
            List<JsonObject> inner =
                    value.isJsonArray() ? KerasJson.objects(value.getAsJsonArray()) : List.of(value.getAsJsonObject());
            inner.forEach(layer -> layers.add(wrapped(config, layer)));
        }
        return layers;
    }

    private LayerConfig wrapped(JsonObject wrapper, JsonObject layer) {
        JsonObject config = layer.getAsJsonObject("config");
        boolean sameTraits = KerasTraits.of(wrapper).equals(KerasTraits.of(config));
        if (!sameTraits) {
            throw new Inexpressible("a wrapped layer that is frozen or of another dtype than its wrapper");
        }
        return read(layer, Map.of());
    }

    /** Whether the backward layer is the one that Bidirectional makes of the forward one when none is given. */
    private static boolean isCopyBackward(JsonObject config) {
        JsonObject forward = config.getAsJsonObject("layer").deepCopy();
        JsonObject backward = config.getAsJsonObject(BACKWARD_LAYER).deepCopy();
        for (JsonObject layer : List.of(forward, backward)) {
            JsonObject arguments = layer.getAsJsonObject("config");
            boolean goesBackwards = arguments.remove("go_backwards").getAsBoolean();
            if (goesBackwards != (layer == backward)) {
                return false;
            }
            arguments.remove("name");
            layer.remove("build_config");
        }
        return forward.equals(backward);
    }
}
