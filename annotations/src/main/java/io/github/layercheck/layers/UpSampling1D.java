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
 * Repeats each step of a sequence.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, size * steps, channels)}. No weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/up_sampling1d/">Keras: UpSampling1D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface UpSampling1D {

    /** How many times. */
    @PerAxis(1)
    @Range(min = 1)
    int[] size() default {2};
}
