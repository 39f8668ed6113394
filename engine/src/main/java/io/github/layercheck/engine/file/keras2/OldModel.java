package io.github.layercheck.engine.file.keras2;

import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.summary.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings a model that Keras 1 or 2 wrote to the form in which Keras 3 writes it, before anything else reads it. Every
 * value keeps its place in the file. What the old Keras meant differently is written out as it meant it.
 */
public final class OldModel {

    private static final String SEQUENTIAL = Kind.SEQUENTIAL.kerasName();
    private static final String FUNCTIONAL = Kind.FUNCTIONAL.kerasName();
    private static final String INPUT_LAYER = "InputLayer";

    /** The class of a functional model before TensorFlow 2.3. */
    private static final String MODEL = "Model";

    private static final String CLASS_NAME = "class_name";
    private static final String CONFIG = "config";
    private static final String LAYERS = "layers";
    private static final String NAME = "name";
    private static final String INBOUND_NODES = "inbound_nodes";

    private static final String NODE_OF_TENSORFLOW = "TensorFlowOpLayer";

    /** What Keras calls a Sequential whose name is not in the file. */
    private static final String DEFAULT_NAME = "sequential";

    private static final List<String> MODELS = List.of(SEQUENTIAL, FUNCTIONAL, MODEL);

    /** The arguments of wrappers and of recurrent layers that are layers themselves. */
    private static final List<String> INNER = List.of("layer", "cell", "cells", "backward_layer", "forward_layer");

    private OldModel() {}

    /** The model as Keras 3 writes it: itself if Keras 3 has written it. */
    public static JsonValue toKeras3(JsonValue written) {
        JsonValue model = asFunctional(written);
        return isOld(model) ? model.with(model(model, DEFAULT_NAME)) : model;
    }

    /**
     * A model of a class of the user's that was made of inputs and outputs, to have a train_step of its own, is written as the
     * Functional that it is. (Keras 3.15.1: keras/src/models/model.py, get_config.)
     */
    private static JsonValue asFunctional(JsonValue model) {
        JsonValue className = model.isObject() ? model.find(CLASS_NAME) : null;
        JsonValue config = model.isObject() ? model.find(CONFIG) : null;
        boolean isOfGraph = className != null
                && !MODELS.contains(className.plain())
                && config != null
                && config.isObject()
                && config.find(LAYERS) != null
                && config.find("input_layers") != null
                && config.find("output_layers") != null;
        if (!isOfGraph) {
            return model;
        }
        Map<String, @Nullable Object> functional = model.plainMembers();
        functional.put(CLASS_NAME, FUNCTIONAL);
        return model.with(functional);
    }

    private static boolean isOld(JsonValue model) {
        JsonValue version = model.find("keras_version");
        if (version != null && version.plain() instanceof String text) {
            if (text.startsWith("1.") || text.startsWith("2.")) {
                return true;
            }
        }
        return isModel(model) && OldForm.is(layers(model));
    }

    /** Whether a value is a model of a class that Keras 2 can write. */
    private static boolean isModel(JsonValue layer) {
        JsonValue className = layer.isObject() ? layer.find(CLASS_NAME) : null;
        return className != null && MODELS.contains(className.plain()) && layer.find(CONFIG) != null;
    }

    /** The layers of a model: of a Sequential before Keras 2.3 its whole config. */
    private static List<JsonValue> layers(JsonValue model) {
        JsonValue config = model.member(CONFIG);
        JsonValue layers = config.isArray() ? config : config.find(LAYERS);
        return layers != null && layers.isArray() ? layers.elements() : List.of();
    }

    private static Map<String, @Nullable Object> model(JsonValue model, String defaultName) {
        if (!isModel(model)) {
            return model.plainMembers();
        }
        Map<String, @Nullable Object> converted = model.plainMembers();
        boolean isSequential = isSequential(model);
        converted.put("module", "keras");
        converted.put(CLASS_NAME, isSequential ? SEQUENTIAL : FUNCTIONAL);
        converted.put(CONFIG, isSequential ? sequential(model, defaultName) : functional(model));
        return converted;
    }

    private static Object sequential(JsonValue model, String defaultName) {
        JsonValue config = model.member(CONFIG);
        Map<String, @Nullable Object> converted = config.isArray() ? new LinkedHashMap<>() : config.plainMembers();
        if (config.isArray()) {
            JsonValue name = model.find(NAME);
            converted.put(NAME, name == null ? defaultName : name.plain());
        }
        List<JsonValue> old = layers(model);
        List<Object> layers = new ArrayList<>();
        Map<String, @Nullable Object> input = SequentialInput.of(config, old);
        if (input != null && !old.isEmpty()) {
            layers.add(old.get(0).with(input).placed());
        }
        old.forEach(layer -> layers.add(layer(layer, OldCalls.NONE)));
        converted.put(LAYERS, layers);
        return config.with(converted).placed();
    }

    private static Object functional(JsonValue model) {
        JsonValue config = model.member(CONFIG);
        List<JsonValue> layers = layers(model);
        Map<String, JsonValue> nested = new LinkedHashMap<>();
        Set<String> functionals = new HashSet<>();
        for (JsonValue layer : layers) {
            if (isModel(layer)) {
                nested.put(name(layer), layer);
                if (!isSequential(layer)) {
                    functionals.add(name(layer));
                }
            }
        }
        JsonValue outputs = inOrder(config.member("output_layers"));
        OldCalls calls = OldCalls.of(nested, layers, outputs);
        Map<String, @Nullable Object> converted = config.plainMembers();
        converted.put(LAYERS, layers.stream().map(layer -> layer(layer, calls)).toList());
        converted.put("input_layers", inOrder(config.member("input_layers")).placed());
        converted.put("output_layers", calls.outputs(outputs, functionals));
        return config.with(converted).placed();
    }

    private static boolean isSequential(JsonValue model) {
        return SEQUENTIAL.equals(model.member(CLASS_NAME).plain());
    }

    private static String name(JsonValue layer) {
        JsonValue name = layer.find(NAME);
        return (name == null ? layer.member(CONFIG).member(NAME) : name).text();
    }

    /** A dictionary of tensors is one in the order of its sorted keys. */
    private static JsonValue inOrder(JsonValue tensors) {
        return tensors.isObject()
                ? tensors.with(new TreeMap<>(tensors.members())
                        .values().stream().map(JsonValue::placed).toList())
                : tensors;
    }

    /** A layer, itself a model or one with others in it. */
    private static Object layer(JsonValue layer, OldCalls calls) {
        Map<String, @Nullable Object> converted;
        if (isModel(layer)) {
            converted = model(layer, DEFAULT_NAME);
        } else if (layer.member(CLASS_NAME).text().equals(INPUT_LAYER)) {
            converted = layer.plainMembers();
            converted.put("module", LayerClasses.MODULE);
            converted.put(
                    CONFIG,
                    layer.member(CONFIG).with(input(layer.member(CONFIG))).placed());
        } else if (OldOperation.isOfKeras3(layer)) {
            converted = layer.plainMembers();
            converted.put("module", OldOperation.MODULE);
        } else {
            converted = OldOperation.is(layer) ? OldOperation.of(layer, calls) : plainLayer(layer);
        }
        JsonValue nodes = layer.find(INBOUND_NODES);
        if (nodes != null && !OldOperation.is(layer)) {
            converted.put(INBOUND_NODES, calls.nodes(nodes));
        }
        return layer.with(converted).placed();
    }

    private static Map<String, @Nullable Object> input(JsonValue config) {
        Map<String, @Nullable Object> converted = config.plainMembers();
        ArgumentRules.apply(INPUT_LAYER, converted, config);
        converted.putIfAbsent("dtype", "float32");
        return converted;
    }

    private static Map<String, @Nullable Object> plainLayer(JsonValue layer) {
        JsonValue config = layer.member(CONFIG);
        Map<String, @Nullable Object> arguments = config.plainMembers();
        config.members().forEach((argument, value) -> {
            if (INNER.contains(argument) && (value.isObject() || value.isArray())) {
                arguments.put(argument, inner(value));
            }
        });
        Map<String, @Nullable Object> converted = layer.plainMembers();
        JsonValue name = layer.find(NAME);
        if (layer.member(CLASS_NAME).text().equals(NODE_OF_TENSORFLOW) && name != null) {
            // Its config has the name of the node, without the prefix of the layer's.
            arguments.put(NAME, name.plain());
        }
        LayerClasses.rename(layer, arguments, converted);
        ArgumentRules.apply((String) Objects.requireNonNull(converted.get(CLASS_NAME)), arguments, config);
        EinsumShape.fill(layer, arguments);
        converted.put(CONFIG, config.with(arguments).placed());
        return converted;
    }

    /** Layers, or what the argument of a custom layer has that only bears such a name. */
    private static Object inner(JsonValue value) {
        if (value.isArray() && value.elements().stream().anyMatch(JsonValue::isObject)) {
            return value.elements().stream().map(OldModel::inner).toList();
        }
        return value.find(CLASS_NAME) == null ? value.placed() : layer(value, OldCalls.NONE);
    }
}
