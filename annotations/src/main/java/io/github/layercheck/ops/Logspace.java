package io.github.layercheck.ops;

import io.github.layercheck.DType;
import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Numbers at equal ratios, from their logarithms, between two tensors.
 *
 * <p>Two tensors, or one and a number; output their common shape with a new axis, of floating-point numbers. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: logspace</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Logspace {
    /** The first number, if it is not a tensor; unset by default, {@link Unset#DOUBLE}. */
    double start() default Unset.DOUBLE;

    /** The last number, if it is not a tensor; unset by default, {@link Unset#DOUBLE}. */
    double stop() default Unset.DOUBLE;

    /** How many numbers. */
    @Range(min = 1)
    int num() default 50;

    /** Whether the second is the last of them. */
    boolean endpoint() default true;

    /** The base of the logarithms. */
    double base() default 10;

    /** The type of the elements of the output; by default that of the input. */
    @Length({0, 1})
    DType[] dtype() default {};

    /** The place of the new axis in the output. */
    int axis() default 0;
}
