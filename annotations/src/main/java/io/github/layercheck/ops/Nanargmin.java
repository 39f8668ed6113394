package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where along the axis the smallest element is that is not NaN.
 *
 * <p>One tensor; output its shape without the axes, or with them as 1, of {@code int32}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: nanargmin</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Nanargmin {
    /** The axis, counted from the batch, which is 0, or from the end; by default none: all elements in a row. */
    @Length({0, 1})
    int[] axis() default {};

    /** Whether the axes stay, with a size of 1. */
    boolean keepdims() default false;
}
