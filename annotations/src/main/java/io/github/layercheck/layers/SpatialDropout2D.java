package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link Dropout} that drops whole channels of an image.
 *
 * <p>Input {@code (batch, height, width, channels)}, with {@code CHANNELS_FIRST} the channels are axis 1; output in the
 * same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/spatial_dropout2d/">Keras: SpatialDropout2D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SpatialDropout2D {

    /** The fraction of the channels that is dropped, 0 to 1. */
    @Range(min = 0, max = 1)
    double rate();

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;
}
