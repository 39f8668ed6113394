package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The integral along an axis, by the trapezoidal rule.
 *
 * <p>One tensor; output its shape without the axis, of floating-point numbers. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: trapezoid</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Trapezoid {
    /** The distance of the elements. */
    double dx() default 1;

    /** The axis, counted from the batch, which is 0, or from the end. */
    int axis() default -1;
}
