package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The coordinates of a grid, from those of its axes.
 *
 * <p>A vector for each axis; an output of the shape of the grid for each. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: meshgrid</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Meshgrid {
    /** {@code "xy"}, with the first two axes swapped, or {@code "ij"}. */
    String indexing() default "xy";
}
