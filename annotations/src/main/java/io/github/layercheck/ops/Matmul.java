package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The product of matrices, along all axes before the last two: {@code x1 @ x2} in Python.
 *
 * <p>Two tensors, the last axis of the first as long as the last but one of the second; output the other axes, of the
 * type that Keras promotes both to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: matmul</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Matmul {}
