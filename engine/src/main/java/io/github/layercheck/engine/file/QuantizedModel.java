package io.github.layercheck.engine.file;

import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model with layers that {@code quantize()} of Keras has changed: their policy says how their weights are stored. They
 * become layers of a separate module, with the storage as arguments. (Keras 3.15.1: keras/src/dtype_policies/dtype_policy.py,
 * QuantizedDTypePolicy and Int4DTypePolicy.)
 */
final class QuantizedModel {

    /** Where the catalogue has such layers. */
    private static final String MODULE = "keras.quantized";

    private static final String CONFIG = "config";
    private static final String LAYERS = "layers";
    private static final String WRAPPED = "layer";
    private static final String DTYPE = "dtype";
    private static final String QUANTIZATION = "quantization_config";
    private static final Set<String> KNOWN = Set.of("Dense", "EinsumDense", "Embedding", "ReversibleEmbedding");
    private static final Set<String> MODES = Set.of("int8", "int4");

    private QuantizedModel() {}

    /** The model with these layers under their new names; the same model if it has none. */
    static JsonValue named(JsonValue model) {
        JsonValue config = model.isObject() ? model.find(CONFIG) : null;
        JsonValue layers = config != null && config.isObject() ? config.find(LAYERS) : null;
        if (config == null || layers == null || !layers.isArray()) {
            return model;
        }
        List<Object> named = new ArrayList<>();
        boolean isChanged = false;
        for (JsonValue layer : layers.elements()) {
            JsonValue changed = layer.isObject() ? layer(layer) : layer;
            isChanged |= changed != layer;
            named.add(changed.placed());
        }
        if (!isChanged) {
            return model;
        }
        Map<String, @Nullable Object> changedConfig = members(config);
        changedConfig.put(LAYERS, named);
        Map<String, @Nullable Object> changedModel = members(model);
        changedModel.put(CONFIG, config.with(changedConfig).placed());
        return model.with(changedModel);
    }

    private static JsonValue layer(JsonValue layer) {
        JsonValue config = layer.find(CONFIG);
        if (config == null || !config.isObject()) {
            return layer;
        }
        JsonValue policy = config.find(DTYPE);
        JsonValue ofPolicy = policy != null && policy.isObject() ? policy.find(CONFIG) : null;
        JsonValue mode = ofPolicy == null ? null : ofPolicy.find("mode");
        return ofPolicy == null || mode == null
                ? wrapping(named(layer))
                : quantized(layer, config, mode, ofPolicy.find("source_name"));
    }

    /** The layer, with the layer that it wraps under its new name. */
    private static JsonValue wrapping(JsonValue layer) {
        JsonValue config = layer.find(CONFIG);
        JsonValue wrapped = config != null && config.isObject() ? config.find(WRAPPED) : null;
        if (config == null || wrapped == null || !wrapped.isObject()) {
            return layer;
        }
        JsonValue changed = layer(wrapped);
        if (changed == wrapped) {
            return layer;
        }
        Map<String, @Nullable Object> changedConfig = members(config);
        changedConfig.put(WRAPPED, changed.placed());
        Map<String, @Nullable Object> changedLayer = members(layer);
        changedLayer.put(CONFIG, config.with(changedConfig).placed());
        return layer.with(changedLayer);
    }

    private static JsonValue quantized(
            JsonValue layer, JsonValue config, JsonValue mode, @Nullable JsonValue sourceName) {
        String className = layer.member("class_name").text();
        int slash = mode.text().indexOf('/');
        String type = slash < 0 ? mode.text() : mode.text().substring(0, slash);
        if (!KNOWN.contains(className) || !MODES.contains(type)) {
            throw layer.fault(ProblemId.NOT_EXPRESSIBLE, "a quantized " + className + " of the mode " + mode.text())
                    .because("Dense, EinsumDense, Embedding and ReversibleEmbedding can be stored in int8 and int4.")
                    .fix("The command weights lists what is stored.");
        }
        Map<String, @Nullable Object> arguments = members(config);
        arguments.keySet().removeIf(name -> name.equals(QUANTIZATION) || name.startsWith("lora_"));
        arguments.put(DTYPE, sourceName == null ? "float32" : sourceName.plain());
        arguments.put("mode", type);
        if (slash >= 0) {
            arguments.put("block_size", blockSize(mode, mode.text().substring(slash + 1)));
        }
        Map<String, @Nullable Object> changed = members(layer);
        changed.put("module", MODULE);
        changed.put(CONFIG, config.with(arguments).placed());
        return layer.with(changed);
    }

    private static Object blockSize(JsonValue mode, String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            throw mode.fault(ProblemId.FILE_FORMAT, "is " + mode.text() + ", whose block is not a number");
        }
    }

    private static Map<String, @Nullable Object> members(JsonValue object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> members.put(name, value.plain()));
        return members;
    }
}
