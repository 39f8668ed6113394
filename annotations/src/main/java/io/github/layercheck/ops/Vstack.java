package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tensors one behind the other along axis 0.
 *
 * <p>Tensors whose other axes are equal; output their shape with the sum of axis 0, of the type that Keras promotes all
 * to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: vstack</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Vstack {}
