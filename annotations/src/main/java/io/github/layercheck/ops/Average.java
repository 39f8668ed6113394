package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The average of the elements along an axis, which can have weights.
 *
 * <p>One tensor, and one for {@code weights} by its name; output the shape without the axis, of floating-point numbers.
 * No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: average</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Average {
    /** The axis, counted from the batch, which is 0, or from the end; by default none: all elements in a row. */
    @Length({0, 1})
    int[] axis() default {};
}
