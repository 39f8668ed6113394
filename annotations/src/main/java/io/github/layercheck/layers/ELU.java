package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The exponential linear unit: what is positive stays, {@code alpha * (exp(x) - 1)} elsewhere.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/elu/">Keras: ELU</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ELU {

    /** The value, negated, that the output approaches for very negative input. */
    double alpha() default 1.0;
}
