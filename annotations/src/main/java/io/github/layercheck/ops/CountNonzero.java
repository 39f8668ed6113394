package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many elements along the axes are not 0.
 *
 * <p>One tensor; output its shape without the axes, or with them as 1, of {@code int32}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: count_nonzero</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface CountNonzero {
    /** The axes, counted from the batch, which is 0, or from the end; by default all. */
    int[] axis() default {};
}
