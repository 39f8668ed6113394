package io.github.layercheck.engine.config;

import io.github.layercheck.DType;

/**
 * The types that a layer has its numbers in.
 *
 * @param variable the type of its weights
 * @param compute the type of what it computes, to which it casts its floating-point inputs
 */
public record DTypePolicy(DType variable, DType compute) {

    /** Keras' default. */
    public static final DTypePolicy FLOAT32 = of(DType.FLOAT32);

    /** The policy of one type for all. */
    public static DTypePolicy of(DType dtype) {
        return new DTypePolicy(dtype, dtype);
    }

    /** Whether weights have another type than what is computed. */
    public boolean isMixed() {
        return variable != compute;
    }
}
