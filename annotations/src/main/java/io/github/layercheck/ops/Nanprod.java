package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The product of the elements along the axes that are not NaN.
 *
 * <p>One tensor; output its shape without the axes, or with them as 1, of its type, at least 32 bits for integers. No
 * weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: nanprod</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Nanprod {
    /** The axes, counted from the batch, which is 0, or from the end; by default all. */
    int[] axis() default {};

    /** Whether the axes stay, with a size of 1. */
    boolean keepdims() default false;
}
