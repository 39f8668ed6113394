package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sign of the determinant of matrices, and the logarithm of its absolute value.
 *
 * <p>Square matrices, {@code (..., n, n)}; two outputs of the axes before them, of their type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: slogdet</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Slogdet {}
