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
 * A {@link Dropout} that drops whole channels of a sequence.
 *
 * <p>Input {@code (batch, steps, channels)}; output in the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/spatial_dropout1d/">Keras: SpatialDropout1D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SpatialDropout1D {

    /** The fraction of the channels that is dropped, 0 to 1. */
    @Range(min = 0, max = 1)
    double rate();

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;
}
