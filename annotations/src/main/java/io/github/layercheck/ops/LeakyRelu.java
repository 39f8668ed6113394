package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each element, or a fraction of it where it is negative.
 *
 * <p>One tensor; output its shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: leaky_relu</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface LeakyRelu {
    /** The fraction. */
    double negativeSlope() default 0.2;
}
