package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The places along each axis of elements that are counted in a row.
 *
 * <p>The numbers; an output of their shape for each axis, of their type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: unravel_index</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface UnravelIndex {
    /** The shape of what is counted. */
    int[] shape();
}
