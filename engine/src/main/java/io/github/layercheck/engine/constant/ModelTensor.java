package io.github.layercheck.engine.constant;

import io.github.layercheck.summary.Shape;
import org.jspecify.annotations.Nullable;

/**
 * An input or an output of a model.
 *
 * @param title what it is called in a sentence
 * @param isOnly whether the model has no other input, or no other output
 */
record ModelTensor(String title, Shape shape, boolean isOnly) {

    String shapeText() {
        return shape.toString();
    }

    /** The number of elements of one sample, or null if it is unknown or too large, or if the tensor is not the only one. */
    @Nullable
    Integer sampleSize() {
        if (!isOnly || shape.rank() == 0) {
            return null;
        }
        long size = 1;
        for (long dimension : shape.dimensions().subList(1, shape.rank())) {
            if (dimension == Shape.UNKNOWN || dimension > Integer.MAX_VALUE) {
                return null;
            }
            size *= dimension;
            if (size > Integer.MAX_VALUE) {
                return null;
            }
        }
        return (int) size;
    }
}
