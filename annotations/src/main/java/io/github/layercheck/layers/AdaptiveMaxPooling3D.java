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
 * Reduces a volume to a given size, to the largest element of each window; the windows follow from the sizes.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, *outputSize, channels)}. With
 * {@code CHANNELS_FIRST} the channels are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/adaptive_max_pooling3d/">Keras: AdaptiveMaxPooling3D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface AdaptiveMaxPooling3D {

    /** The size of the output, one number for all axes or one for each. */
    @PerAxis(3)
    @Range(min = 1)
    int[] outputSize();

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
