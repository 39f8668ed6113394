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
 * Adds steps of zeros to a sequence, at both ends.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, front + steps + end, channels)}. With
 * {@code CHANNELS_FIRST} the channels are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/zero_padding1d/">Keras: ZeroPadding1D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ZeroPadding1D {

    /** How many steps: one number for both ends, or {@code {front, end}}. */
    @PerAxis(value = 1, pairs = true)
    @Range(min = 0)
    int[] padding() default {1};

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
