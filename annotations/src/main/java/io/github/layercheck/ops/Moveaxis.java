package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Axes in other places.
 *
 * <p>One tensor; output its axes in another order, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: moveaxis</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Moveaxis {
    /** The axes. */
    int[] source();

    /** Their places in the output. */
    int[] destination();
}
