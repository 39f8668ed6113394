package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rectified linear unit that lets a part of the negative input through.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/leaky_relu/">Keras: LeakyReLU</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface LeakyReLU {

    /** The slope where the input is negative. */
    @Range(min = 0)
    double negativeSlope() default 0.3;
}
