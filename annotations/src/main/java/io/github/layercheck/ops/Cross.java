package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The cross product of vectors.
 *
 * <p>Two tensors, with 2 or 3 elements at the axis; output their common shape, without the axis for 2 elements, of the
 * type that Keras promotes both to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: cross</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Cross {
    /** The axis of the first. */
    int axisa() default -1;

    /** The axis of the second. */
    int axisb() default -1;

    /** The axis of the output. */
    int axisc() default -1;

    /** The axis of all three; by default none. */
    @Length({0, 1})
    int[] axis() default {};
}
