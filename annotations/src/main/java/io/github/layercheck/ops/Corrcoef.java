package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The correlation of the rows of a matrix.
 *
 * <p>A matrix; output a square matrix of as many rows, of floating-point numbers. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: corrcoef</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Corrcoef {}
