package io.github.layercheck.engine.file.keras;

import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model whose layers have plain policies. What a map has for the path of a layer is the layer's policy. Layers whose policy says
 * that they are quantized, as {@code quantize()} of Keras leaves them, become layers of a separate module, with the storage as
 * arguments, if they can be; all others compute as their policy says without it. (Keras 3.15.1:
 * keras/src/dtype_policies/dtype_policy.py, QuantizedDTypePolicy and those below it.)
 */
final class LayerPolicies {

    /** Where the catalogue has such layers. */
    static final String MODULE = "keras.quantized";

    private static final String CONFIG = "config";
    private static final String DTYPE = "dtype";
    private static final String QUANTIZATION = "quantization_config";

    /** What a config has of layers within a layer: one, or several. */
    private static final List<String> WITHIN = List.of("layers", "layer", "cell", "cells", "backward_layer");

    /** What Keras 3.11 to 3.13 could store in int4 along another axis than later; an Embedding had it as now. */
    private static final Set<String> HAVE_PAIRS = Set.of("Dense", "EinsumDense");

    private LayerPolicies() {}

    /** The model with such layers; the same model if there is nothing to change. */
    static JsonValue resolve(JsonValue layer) {
        JsonValue config = layer.isObject() ? layer.find(CONFIG) : null;
        if (config == null || !config.isObject()) {
            return layer;
        }
        JsonValue within = withInner(layer, config);
        if (within.find("class_name") == null) {
            return within;
        }
        JsonValue mapped = PolicyMap.hasEntries(config.find(DTYPE)) ? mapped(within) : within;
        JsonValue arguments = mapped.member(CONFIG);
        StoragePolicy policy = StoragePolicy.of(arguments.find(DTYPE));
        if (policy != null) {
            return quantized(mapped, arguments, policy);
        }
        return config.find(QUANTIZATION) == null ? mapped : notQuantized(mapped, arguments);
    }

    /** The layer or model, with those within it as they are without maps and quantized policies. */
    private static JsonValue withInner(JsonValue layer, JsonValue config) {
        Map<String, Object> changed = new LinkedHashMap<>();
        for (String member : WITHIN) {
            JsonValue inner = config.find(member);
            JsonValue named = inner == null ? null : inner(inner);
            if (named != null && named != inner) {
                changed.put(member, named.placed());
            }
        }
        if (changed.isEmpty()) {
            return layer;
        }
        Map<String, @Nullable Object> arguments = config.plainMembers();
        arguments.putAll(changed);
        return withConfig(layer, config, arguments);
    }

    private static JsonValue inner(JsonValue inner) {
        if (!inner.isArray()) {
            return resolve(inner);
        }
        List<Object> named = new ArrayList<>();
        boolean isChanged = false;
        for (JsonValue layer : inner.elements()) {
            JsonValue changed = resolve(layer);
            isChanged |= changed != layer;
            named.add(changed.placed());
        }
        return isChanged ? inner.with(named) : inner;
    }

    /** The layer with the policy that a map has for it, and for the layers that it makes; unchanged if it is not Keras' own. */
    private static JsonValue mapped(JsonValue layer) {
        JsonValue module = layer.find("module");
        JsonValue config = layer.member(CONFIG);
        String className = layer.member("class_name").text();
        if (module == null || Catalogue.find(module.text(), className).isEmpty()) {
            return layer;
        }
        Map<String, @Nullable Object> arguments = config.plainMembers();
        arguments.put(DTYPE, MappedPolicy.of(config.member(DTYPE), className, KerasModelReader.name(layer)));
        return withConfig(layer, config, arguments);
    }

    /** A layer that Keras could not quantize, though it has noted how it would have. */
    private static JsonValue notQuantized(JsonValue layer, JsonValue config) {
        Map<String, @Nullable Object> arguments = config.plainMembers();
        arguments.remove(QUANTIZATION);
        return withConfig(layer, config, arguments);
    }

    private static JsonValue quantized(JsonValue layer, JsonValue config, StoragePolicy policy) {
        String className = layer.member("class_name").text();
        Map<String, @Nullable Object> arguments = config.plainMembers();
        arguments.put(DTYPE, policy.source());
        JsonValue module = layer.find("module");
        boolean isQuantized = module != null
                && module.text().equals("keras.layers")
                && Catalogue.find(MODULE, className).isPresent();
        if (!isQuantized) {
            return withConfig(layer, config, arguments);
        }
        if ("int4".equals(policy.arguments().get("mode"))
                && !policy.arguments().containsKey("block_size")
                && HAVE_PAIRS.contains(className)
                && hasRowsOfPairs(config)) {
            throw config.member(DTYPE)
                    .fault(ProblemId.NOT_EXPRESSIBLE, "a layer in int4 as Keras stored it before 3.14")
                    .because(
                            "Two numbers of an input were in one then, now two of an output are, and Keras reads only that.")
                    .fix("Quantize the model again with a newer Keras.");
        }
        arguments.keySet().removeIf(name -> name.equals(QUANTIZATION) || name.endsWith("_unpacked_column_size"));
        arguments.putAll(policy.arguments());
        Map<String, @Nullable Object> changed =
                withConfig(layer, config, arguments).plainMembers();
        changed.put("module", MODULE);
        return layer.with(changed);
    }

    /**
     * Whether a layer in int4 without blocks is one of Keras 3.11 to 3.13: they wrote no configuration of the quantization, or one
     * without the size of its blocks.
     */
    private static boolean hasRowsOfPairs(JsonValue config) {
        JsonValue quantization = config.find(QUANTIZATION);
        if (quantization == null) {
            return !config.members().containsKey(QUANTIZATION);
        }
        JsonValue arguments = quantization.isObject() ? quantization.find(CONFIG) : null;
        return arguments != null && arguments.isObject() && !arguments.members().containsKey("block_size");
    }

    private static JsonValue withConfig(JsonValue layer, JsonValue config, Map<String, @Nullable Object> arguments) {
        Map<String, @Nullable Object> changed = layer.plainMembers();
        changed.put(CONFIG, config.with(arguments).placed());
        return layer.with(changed);
    }
}
