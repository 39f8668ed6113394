package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tensors one behind the other along an axis.
 *
 * <p>Tensors whose other axes are equal; output their shape with the sum of the axis, of the type that Keras promotes
 * all to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: concatenate</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Concatenate {
    /** The axis, counted from the batch, which is 0, or from the end. */
    int axis() default 0;
}
