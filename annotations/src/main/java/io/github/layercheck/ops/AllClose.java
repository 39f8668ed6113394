package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether two tensors are nearly equal.
 *
 * <p>Two tensors; output a number, of {@code bool}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: allclose</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface AllClose {
    /** The difference that counts as none, as a share of the second operand. */
    double rtol() default 1e-5;

    /** The difference that counts as none. */
    double atol() default 1e-8;

    /** Whether NaN equals NaN. */
    boolean equalNan() default false;
}
