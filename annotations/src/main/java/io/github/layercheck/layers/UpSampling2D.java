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
 * Enlarges an image by whole factors.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, size * height, size * width, channels)}.
 * With {@code CHANNELS_FIRST} the channels are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/up_sampling2d/">Keras: UpSampling2D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface UpSampling2D {

    /** The factor, one number for both axes or one for each. */
    @PerAxis(2)
    @Range(min = 1)
    int[] size() default {2, 2};

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;

    /** How the new elements come about. */
    Interpolation interpolation() default Interpolation.NEAREST;
}
