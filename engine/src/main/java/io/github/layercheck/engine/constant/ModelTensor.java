package io.github.layercheck.engine.constant;

import io.github.layercheck.summary.Shape;
import java.util.Optional;

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

    /** The number of elements of one sample, if it is known and fits, and if the tensor is the only one. */
    Optional<Integer> sampleSize() {
        if (!isOnly || shape.rank() == 0) {
            return Optional.empty();
        }
        long size = 1;
        for (long dimension : shape.dimensions().subList(1, shape.rank())) {
            if (dimension == Shape.UNKNOWN || dimension > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            size *= dimension;
            if (size > Integer.MAX_VALUE) {
                return Optional.empty();
            }
        }
        return Optional.of((int) size);
    }
}
