package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The logarithm of the determinant of matrices.
 *
 * <p>Square matrices, {@code (..., n, n)}; output the axes before them, of their type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/linalg/">Keras: logdet</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Logdet {}
