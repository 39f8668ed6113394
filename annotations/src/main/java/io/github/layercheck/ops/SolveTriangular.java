package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The solution of triangular systems of linear equations.
 *
 * <p>The matrices and the right sides; output the shape and type of the right sides. No weights.
 *
 * @see <a href="https://keras.io/api/ops/linalg/">Keras: solve_triangular</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SolveTriangular {
    /** Whether it is the lower triangle. */
    boolean lower() default false;
}
