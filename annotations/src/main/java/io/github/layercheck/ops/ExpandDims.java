package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Axes of size 1 added.
 *
 * <p>One tensor; output its shape with them, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: expand_dims</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ExpandDims {
    /** Their places in the output, counted from the batch, which is 0, or from the end. */
    int[] axis();
}
