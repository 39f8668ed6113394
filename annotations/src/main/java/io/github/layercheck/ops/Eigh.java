package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The eigenvalues and eigenvectors of symmetric matrices.
 *
 * <p>Square matrices, {@code (..., n, n)}; {@code (..., n)} and {@code (..., n, n)}, of their type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/linalg/">Keras: eigh</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Eigh {}
