package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each element along an axis, repeated.
 *
 * <p>One tensor; output its shape with a longer axis, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: repeat</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Repeat {
    /** How many times; one number for all elements, or one for each. */
    int[] repeats();

    /** The axis, counted from the batch, which is 0, or from the end; by default none: all elements in a row. */
    @Length({0, 1})
    int[] axis() default {};
}
