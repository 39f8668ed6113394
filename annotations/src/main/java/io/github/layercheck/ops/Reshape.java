package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The elements in another shape.
 *
 * <p>One tensor; output the shape, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: reshape</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Reshape {
    /** The shape, with the batch; -1 for the axis that takes what is left. */
    int[] newshape();
}
