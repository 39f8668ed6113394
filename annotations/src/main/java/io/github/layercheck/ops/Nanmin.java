package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The smallest element along the axes that is not NaN.
 *
 * <p>One tensor; output its shape without the axes, or with them as 1, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: nanmin</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Nanmin {
    /** The axes, counted from the batch, which is 0, or from the end; by default all. */
    int[] axis() default {};

    /** Whether the axes stay, with a size of 1. */
    boolean keepdims() default false;
}
