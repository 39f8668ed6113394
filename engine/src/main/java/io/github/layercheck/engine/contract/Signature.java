package io.github.layercheck.engine.contract;

import java.util.List;

/**
 * A way of calling a model.
 *
 * @param key its name, such as {@code serving_default}; empty for the only one of a format that has no signatures, such
 *     as ONNX
 * @param inputs what it must be given, in the order of the file, without what has a default in the file; sorted by name
 *     where the file has no order, as in a SavedModel
 * @param outputs what it returns, in the same way
 */
public record Signature(String key, List<NamedValue> inputs, List<NamedValue> outputs) {

    public Signature {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
