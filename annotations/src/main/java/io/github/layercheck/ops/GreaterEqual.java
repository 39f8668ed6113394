package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether the first operand is greater or equal: {@code x1 >= x2} in Python.
 *
 * <p>Two tensors, or one and a number. Their shapes, with the batch, are equal but for axes of size 1, which are
 * repeated, and axes that one lacks in front; output the common shape, of {@code bool}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: greater_equal</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface GreaterEqual {
    /** The number on the left, if it is not a tensor; unset by default, {@link Unset#DOUBLE}. */
    double x1() default Unset.DOUBLE;

    /** The number on the right, if it is not a tensor; unset by default, {@link Unset#DOUBLE}. */
    double x2() default Unset.DOUBLE;
}
