package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The LU decomposition of matrices, and its pivots.
 *
 * <p>Matrices, {@code (..., m, n)}; their shape and {@code (..., min(m, n))}, of their type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/linalg/">Keras: lu_factor</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface LuFactor {}
