package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The pseudo-inverse of matrices.
 *
 * <p>Matrices, {@code (..., m, n)}; output {@code (..., n, m)}, of their type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/linalg/">Keras: pinv</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Pinv {
    /** The least singular value that counts; by default that of Keras, {@link Unset#DOUBLE}. */
    double rcond() default Unset.DOUBLE;
}
