package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tensor, repeated to a shape.
 *
 * <p>One tensor; output the shape, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: broadcast_to</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface BroadcastTo {
    /** The shape, with the batch. */
    int[] shape();
}
