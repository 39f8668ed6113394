package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bits that exactly one of the operands has: {@code x ^ y} in Python.
 *
 * <p>Two tensors. Their shapes, with the batch, are equal but for axes of size 1, which are repeated, and axes that one
 * lacks in front; output the common shape, of the type that Keras promotes both to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: bitwise_xor</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface BitwiseXor {}
