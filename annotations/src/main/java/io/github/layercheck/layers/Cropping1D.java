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
 * Cuts steps off a sequence, at both ends.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, steps - front - end, channels)}. No weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/cropping1d/">Keras: Cropping1D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Cropping1D {

    /** How many steps: one number for both ends, or {@code {front, end}}. */
    @PerAxis(value = 1, pairs = true)
    @Range(min = 0)
    int[] cropping() default {1, 1};
}
