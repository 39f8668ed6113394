package io.github.layercheck.ops;

import io.github.layercheck.DType;
import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The product of the elements along the axes.
 *
 * <p>One tensor; output its shape without the axes, or with them as 1, of its type, at least 32 bits for integers. No
 * weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: prod</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Prod {
    /** The axes, counted from the batch, which is 0, or from the end; by default all. */
    int[] axis() default {};

    /** Whether the axes stay, with a size of 1. */
    boolean keepdims() default false;

    /** The type of the elements of the output; by default that of the input. */
    @Length({0, 1})
    DType[] dtype() default {};
}
