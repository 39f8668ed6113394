package io.github.layercheck.engine.file.keras;

import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.KerasArguments;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.file.content.FileOrigin;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.OperationCall;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.engine.text.Nearest;
import io.github.layercheck.ops.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a layer of a Keras file: its class, its arguments and what it wraps. */
final class KerasLayerReader {

    private static final String LAYERS_MODULE = "keras.layers";
    private static final String BACKWARD_LAYER = "backward_layer";
    private static final List<String> WRAPPED = List.of("layer", "cell", "cells", "layers", BACKWARD_LAYER);

    private final CustomLayers custom;
    private final Map<String, Optional<LayerDefinition>> ofKeras = new HashMap<>();

    KerasLayerReader(CustomLayers custom) {
        this.custom = custom;
    }

    /** Whether a layer is an unknown operation; unlike a layer, it cannot be frozen. */
    boolean isUnknownOperation(JsonValue layer) {
        return ofKeras(layer).isEmpty()
                && custom.find(layer).isEmpty()
                && !isOf(layer, LAYERS_MODULE)
                && layer.member("config").isObject()
                && layer.member("config").find("trainable") == null
                && layer.find("inbound_nodes") != null
                && !KerasModelReader.isModel(layer);
    }

    /**
     * An unknown operation, as one that says itself what it makes.
     *
     * @param outputs what the file says of the tensors that it makes
     */
    LayerConfig readUnknownOperation(JsonValue layer, List<TensorType> outputs) {
        if (outputs.isEmpty()) {
            throw layer.fault(ProblemId.UNKNOWN_LAYER, "the operation " + qualifiedName(layer) + " is not known")
                    .because(
                            "A file says what an operation makes only where a layer takes its first tensor, and none does.")
                    .fix("Put a keras.layers.Identity after each of its tensors, and the file will say it.");
        }
        LayerDefinition definition =
                new Catalogue().findDeclared(Operation.class.getCanonicalName()).orElseThrow();
        Map<String, Object> values = Map.of(
                "value", layer.member("class_name").text(),
                "shapes", outputs.stream().map(output -> text(output.shape())).toList(),
                "dtypes", outputs.stream().map(output -> output.dtype().name()).toList());
        return new LayerConfig(definition, "", values, layer.layerOrigin(), List.of());
    }

    private static String text(TensorShape shape) {
        return shape.dims().stream().map(Dim::toString).collect(Collectors.joining(", "));
    }

    /** A call of a layer: an inbound node. */
    KerasCall call(JsonValue layer, JsonValue node) {
        JsonValue module = layer.find("module");
        String className = layer.member("class_name").text();
        Optional<OperationCall> operation =
                module == null ? Optional.empty() : Catalogue.operationCall(module.text(), className);
        if (isUnknownOperation(layer)) {
            return KerasOperationCall.ofUnknown(node);
        }
        return operation.isPresent()
                ? KerasOperationCall.of(ofKeras(layer).orElseThrow().type(), operation.get(), node)
                : KerasCall.of(layer, node);
    }

    /**
     * The configuration of a layer.
     *
     * @param callArguments arguments of the layer's call that are attributes in the language
     */
    LayerConfig read(JsonValue layer, Map<String, @Nullable Object> callArguments) {
        Optional<LayerDefinition> ofKeras = ofKeras(layer);
        LayerDefinition known = ofKeras.or(() -> custom.find(layer)).orElseThrow(() -> unknown(layer));
        LayerType type = known.type();
        JsonValue config = layer.member("config");
        FileOrigin origin = layer.layerOrigin();
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>(callArguments);
        Map<String, JsonValue> members = config.members();
        if (ofKeras.isEmpty()) {
            arguments.keySet().removeIf(name -> KerasArguments.attribute(type, name) == null);
            members.keySet().removeIf(name -> KerasArguments.attribute(type, name) == null);
        }
        KerasLayerArguments read = new KerasLayerArguments(type, arguments);
        if (known.isOperation()) {
            KerasOperationCall.addConfig(type, members, arguments);
        } else {
            read.addAll(members, known.isWrapper() ? WRAPPED : List.of());
        }
        try {
            List<LayerConfig> wrapped = known.isWrapper() ? wrapped(config) : List.of();
            return new LayerConfig(known, "", KerasArguments.read(type, arguments), origin, wrapped)
                    .leavingOut(read.leftOut());
        } catch (Fault fault) {
            throw fault.in(origin);
        }
    }

    private Optional<LayerDefinition> ofKeras(JsonValue layer) {
        String className = layer.member("class_name").text();
        JsonValue module = layer.find("module");
        return module == null
                ? Optional.empty()
                : ofKeras.computeIfAbsent(
                        module.text() + "." + className, name -> Catalogue.find(module.text(), className));
    }

    private static boolean isOf(JsonValue layer, String name) {
        JsonValue module = layer.find("module");
        return module != null && module.text().equals(name);
    }

    private static String qualifiedName(JsonValue layer) {
        JsonValue module = layer.find("module");
        return (module == null ? "" : module.text() + ".")
                + layer.member("class_name").text();
    }

    private static Fault unknown(JsonValue layer) {
        String className = layer.member("class_name").text();
        if (className.equals("TensorFlowOpLayer")) {
            return layer.fault(ProblemId.NOT_EXPRESSIBLE, "a TensorFlowOpLayer, which is a node of a TensorFlow graph")
                    .because("TensorFlow 2.0 to 2.3 wrote operations on tensors this way, under its own names.")
                    .fix("Replace it with a layer or with an operation of keras.ops.");
        }
        if (className.equals("Lambda")) {
            return layer.fault(ProblemId.NOT_EXPRESSIBLE, "a Lambda layer, which runs code")
                    .because("What its function does to a shape is known only by running it.")
                    .fix("Replace it with a layer or with an operation of keras.ops.");
        }
        String what = isOf(layer, LAYERS_MODULE)
                ? LAYERS_MODULE + " has no class " + className
                : "the class " + qualifiedName(layer) + " is not known";
        boolean isOfOtherModule = Catalogue.names().contains(className);
        String near = isOfOtherModule ? "" : Nearest.didYouMean(className, Catalogue.names());
        return layer.fault(ProblemId.UNKNOWN_LAYER, what + near)
                .because("Layercheck knows the classes of " + LAYERS_MODULE
                        + " and those that @Model(layers = ...) or --layer names.")
                .fix("A custom layer is an annotation type @" + className
                        + " with @Layer: @Model(source = ..., layers = " + className
                        + ".class) or --layer com.acme." + className + ".");
    }

    /** The model that a layer wraps, itself or by another wrapper within it, or null if there is none. */
    static @Nullable JsonValue wrappedModel(JsonValue layer) {
        JsonValue module = layer.find("module");
        boolean isOfKeras = module != null && module.text().equals(LAYERS_MODULE);
        JsonValue inner = isOfKeras ? layer.member("config").find("layer") : null;
        if (inner == null) {
            return null;
        }
        return KerasModelReader.isModel(inner) ? inner : wrappedModel(inner);
    }

    private List<LayerConfig> wrapped(JsonValue config) {
        List<LayerConfig> layers = new ArrayList<>();
        for (String argument : WRAPPED) {
            JsonValue value = config.find(argument);
            if (value == null || (argument.equals(BACKWARD_LAYER) && isCopyBackward(config))) {
                continue;
            }
            List<JsonValue> inner = value.isArray() ? value.elements() : List.of(value);
            inner.stream()
                    .filter(layer -> !KerasModelReader.isModel(layer))
                    .forEach(layer -> layers.add(wrapped(config, layer)));
        }
        return layers;
    }

    private LayerConfig wrapped(JsonValue wrapper, JsonValue layer) {
        JsonValue config = layer.member("config");
        return read(layer, Map.of())
                .withTraits(KerasTraits.ofWrapped(wrapper, config).ofObject(KerasTraits.object(layer)));
    }

    /** Whether the backward layer is the one that Bidirectional makes of the forward one when none is given. */
    private static boolean isCopyBackward(JsonValue config) {
        JsonValue forward = config.member("layer");
        JsonValue backward = config.member(BACKWARD_LAYER);
        return !goesBackwards(forward)
                && goesBackwards(backward)
                && forward.member("class_name")
                        .text()
                        .equals(backward.member("class_name").text())
                && ownArguments(forward).equals(ownArguments(backward));
    }

    private static boolean goesBackwards(JsonValue layer) {
        JsonValue goesBackwards = layer.member("config").find("go_backwards");
        return goesBackwards != null && goesBackwards.flag();
    }

    /** The arguments but those in which the two layers differ. */
    private static Map<String, @Nullable Object> ownArguments(JsonValue layer) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        layer.member("config").members().forEach((name, value) -> arguments.put(name, value.plain()));
        arguments.keySet().removeAll(Set.of("go_backwards", "name"));
        return arguments;
    }
}
