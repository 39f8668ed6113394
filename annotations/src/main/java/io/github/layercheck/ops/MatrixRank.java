package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rank of matrices.
 *
 * <p>Matrices, {@code (..., m, n)}; output the axes before them, of {@code int32}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/linalg/">Keras: matrix_rank</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface MatrixRank {
    /** The least singular value that counts; by default that of Keras, {@link Unset#DOUBLE}. */
    double tol() default Unset.DOUBLE;
}
