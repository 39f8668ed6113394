package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The second operand where a condition holds, the third where it does not.
 *
 * <p>Three tensors, of which the last two can be numbers. Their shapes, with the batch, are equal but for axes of size
 * 1, which are repeated, and axes that one lacks in front; output the common shape, of the type that Keras promotes
 * the last two to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: where</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Where {
    /** The number where the condition holds, if it is not a tensor; unset by default, {@link Unset#DOUBLE}. */
    double x1() default Unset.DOUBLE;

    /** The number where it does not hold, if it is not a tensor; unset by default, {@link Unset#DOUBLE}. */
    double x2() default Unset.DOUBLE;
}
