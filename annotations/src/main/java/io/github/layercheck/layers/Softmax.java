package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns the values along an axis into probabilities, which add up to 1.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/softmax/">Keras: Softmax</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Softmax {

    /** The axis, or the axes over which the probabilities add up to 1 together; a negative one counts from the end. */
    int[] axis() default {-1};
}
