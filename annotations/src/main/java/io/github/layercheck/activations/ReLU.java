package io.github.layercheck.activations;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The input above a threshold and a fraction of it below, up to a limit: {@code keras.activations.relu(x)} with other
 * arguments than the defaults, for which {@link io.github.layercheck.ops.Relu} is enough.
 *
 * <p>One tensor; output its shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/layers/activations/">Keras: relu</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ReLU {

    /** The fraction of what is below the threshold. */
    double negativeSlope() default 0;

    /** The limit; by default none, {@link Unset#DOUBLE}. */
    double maxValue() default Unset.DOUBLE;

    /** The threshold. */
    double threshold() default 0;
}
