package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The singular value decomposition of matrices.
 *
 * <p>Matrices, {@code (..., m, n)}; the factors, or the singular values only, of their type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/linalg/">Keras: svd</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SVD {
    /** Whether the factors are square. */
    boolean fullMatrices() default true;

    /** Whether there are factors. */
    boolean computeUv() default true;
}
