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
 * Adds planes of zeros around a volume.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output the same with each axis plus what is added. With
 * {@code CHANNELS_FIRST} the channels are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/zero_padding3d/">Keras: ZeroPadding3D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ZeroPadding3D {

    /**
     * How many: one number for all sides, {@code {depth, height, width}} on both sides, or six: before and after, for
     * each axis in turn.
     */
    @PerAxis(value = 3, pairs = true)
    @Range(min = 0)
    int[] padding() default {1, 1, 1, 1, 1, 1};

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
