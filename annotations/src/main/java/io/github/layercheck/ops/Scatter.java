package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Zeros with values at some places.
 *
 * <p>The places and the values; output the shape, of the type of the values. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: scatter</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Scatter {
    /** The shape. */
    int[] shape();
}
