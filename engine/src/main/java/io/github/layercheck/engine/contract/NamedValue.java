package io.github.layercheck.engine.contract;

import java.util.Optional;

/**
 * An input or an output of a model.
 *
 * @param name by which code feeds or fetches it, exactly as in the file
 * @param tensor the name of its tensor in the graph, which is the same except in signatures of TensorFlow, such as {@code
 *     serving_default_x:0}
 */
public record NamedValue(String name, String tensor, ValueType type, Optional<Quantization> quantization) {

    /** A value that is not quantized. */
    public NamedValue(String name, String tensor, ValueType type) {
        this(name, tensor, type, Optional.empty());
    }

    /** The type, if it is a plain tensor. */
    public Optional<ValueType.Tensor> asTensor() {
        return type instanceof ValueType.Tensor plain ? Optional.of(plain) : Optional.empty();
    }
}
