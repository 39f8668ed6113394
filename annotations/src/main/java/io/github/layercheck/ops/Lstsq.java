package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The least-squares solution of a system of linear equations.
 *
 * <p>A matrix and the right side; output the solution, of the type of the matrix. No weights.
 *
 * @see <a href="https://keras.io/api/ops/linalg/">Keras: lstsq</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Lstsq {
    /** The least singular value that counts; by default that of Keras, {@link Unset#DOUBLE}. */
    double rcond() default Unset.DOUBLE;
}
