package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The axes in another order.
 *
 * <p>One tensor; output its axes in that order, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: transpose</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Transpose {
    /** The axes of the input in the order of the output, the batch being axis 0; by default the other way round. */
    int[] axes() default {};
}
