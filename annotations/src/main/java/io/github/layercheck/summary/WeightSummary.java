package io.github.layercheck.summary;

import io.github.layercheck.DType;

/**
 * One weight of a layer.
 *
 * @param path the weight's path within the layer, such as {@code forward_gru/gru_cell/kernel}
 * @param shape the shape, every axis known
 * @param dtype the type of the elements as they are stored
 * @param trainable whether training changes it; false for all weights of a frozen layer
 */
public record WeightSummary(String path, Shape shape, DType dtype, boolean trainable) {

    /** Checks that the weight has a size. */
    public WeightSummary {
        if (shape.elements().isEmpty()) {
            throw new IllegalArgumentException("The weight " + path + " has no known size: " + shape);
        }
    }

    /** {@return the number of parameters} */
    public long params() {
        return shape.elements().orElseThrow();
    }

    /** {@return the size in bytes} */
    public long bytes() {
        return Math.multiplyExact(params(), (long) (dtype.bits() / Byte.SIZE));
    }
}
