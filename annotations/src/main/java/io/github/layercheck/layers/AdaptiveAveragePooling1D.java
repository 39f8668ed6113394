package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.PerAxis;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reduces a sequence to a given size, to the average of each window; the windows follow from the sizes.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, outputSize, channels)}. With {@code CHANNELS_FIRST}
 * the channels are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/adaptive_average_pooling1d/">Keras:
 * AdaptiveAveragePooling1D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface AdaptiveAveragePooling1D {

    /** The size of the output. */
    @PerAxis(1)
    @Range(min = 1)
    int[] outputSize();

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
