package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A block of a tensor.
 *
 * <p>One tensor, and where the block starts if it is a tensor; output the shape, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: slice</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Slice {
    /** Where the block starts; by default it is a tensor. */
    int[] startIndices() default {};

    /** The shape of the block, with the batch; -1 for what is left. */
    int[] shape();
}
