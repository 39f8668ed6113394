package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Axes of size 1 removed.
 *
 * <p>One tensor; output its shape without them, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: squeeze</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Squeeze {
    /** The axes; by default all of size 1. */
    int[] axis() default {};
}
