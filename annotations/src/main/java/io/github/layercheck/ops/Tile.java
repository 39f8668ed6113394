package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tensor, repeated as a whole along its axes.
 *
 * <p>One tensor; output its shape times the numbers, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: tile</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Tile {
    /** How many times along each axis, counted from the end. */
    int[] repeats();
}
