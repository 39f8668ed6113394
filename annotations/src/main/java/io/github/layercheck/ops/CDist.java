package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The distance of each vector of one tensor to each of another.
 *
 * <p>Two tensors, {@code (..., m, features)} and {@code (..., n, features)}; output {@code (..., m, n)}, of
 * floating-point numbers. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: cdist</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface CDist {}
