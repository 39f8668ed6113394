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
 * Cuts rows and columns off an image, on all sides.
 *
 * <p>Input {@code (batch, height, width, channels)}, output
 * {@code (batch, height - top - bottom, width - left - right, channels)}. With {@code CHANNELS_FIRST} the channels are
 * axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/cropping2d/">Keras: Cropping2D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Cropping2D {

    /**
     * How many: one number for all sides, {@code {rows, columns}} on both sides, or {@code {top, bottom, left, right}}.
     */
    @PerAxis(value = 2, pairs = true)
    @Range(min = 0)
    int[] cropping() default {0, 0, 0, 0};

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
