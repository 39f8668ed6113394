package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Two tensors one behind the other along an axis.
 *
 * <p>Two tensors whose other axes are equal; output their shape with the sum of the axis, of the type that Keras
 * promotes both to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: append</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Append {
    /** The axis, counted from the batch, which is 0, or from the end; by default none: all elements in a row. */
    @Length({0, 1})
    int[] axis() default {};
}
