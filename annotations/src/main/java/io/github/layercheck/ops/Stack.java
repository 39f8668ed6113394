package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tensors along a new axis.
 *
 * <p>Tensors of one shape; output it with their number at a new axis, of the type that Keras promotes all to. No
 * weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: stack</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Stack {
    /** The place of the new axis in the output. */
    int axis() default 0;
}
