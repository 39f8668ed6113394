package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A tensor with a block replaced.
 *
 * <p>The tensor, where the block starts if it is a tensor, and the block; output the shape and type of the first. No
 * weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: slice_update</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SliceUpdate {
    /** Where the block starts; by default it is a tensor. */
    int[] startIndices() default {};
}
