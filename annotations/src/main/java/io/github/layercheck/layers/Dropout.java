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
 * Sets a random part of its input to 0 in training, and scales the rest up so that the mean stays.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/dropout/">Keras: Dropout</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Dropout {

    /** The fraction of the input that is dropped, 0 to 1. */
    @Range(min = 0, max = 1)
    double rate();

    /**
     * The shape of the mask, batch included, where 1 repeats one decision along the axis and
     * {@link io.github.layercheck.Input#NONE} is the input's size; {@code {}}, the default, is the input's shape.
     */
    @Range(min = -1)
    int[] noiseShape() default {};

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;
}
