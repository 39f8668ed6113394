package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 0 for negative elements of the first operand, 1 for positive ones, and the second operand for 0.
 *
 * <p>Two tensors. Their shapes, with the batch, are equal but for axes of size 1, which are repeated, and axes that one
 * lacks in front; output the common shape, of floating-point numbers. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: heaviside</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Heaviside {}
