package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns each pair of two features' values into the index of a bin, by a hash.
 *
 * <p>Two inputs, both {@code (batch)} or both {@code (batch, 1)}; output in the same shape for {@code INT},
 * {@code (batch, numBins)} for {@code ONE_HOT}. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/hashed_crossing/">Keras:
 * HashedCrossing</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface HashedCrossing {

    /** The number of bins. */
    @Range(min = 1)
    int numBins();

    /** What is put out for a bin. */
    CrossingOutputMode outputMode() default CrossingOutputMode.INT;

    /** Whether the output is a sparse tensor; not with {@code INT}. */
    boolean sparse() default false;
}
