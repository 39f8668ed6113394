package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The plane of two axes turned by right angles.
 *
 * <p>One tensor; output its shape, with the two sizes swapped after an odd number of turns, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: rot90</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Rot90 {
    /** How many turns. */
    int k() default 1;

    /** The two axes. */
    @Length(2)
    int[] axes() default {0, 1};
}
