package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The smallest element along the axes.
 *
 * <p>One tensor; output its shape without the axes, or with them as 1, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: min</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Min {
    /** The axes, counted from the batch, which is 0, or from the end; by default all. */
    int[] axis() default {};

    /** Whether the axes stay, with a size of 1. */
    boolean keepdims() default false;

    /** An element besides those of the tensor; by default none, {@link Unset#DOUBLE}. */
    double initial() default Unset.DOUBLE;
}
