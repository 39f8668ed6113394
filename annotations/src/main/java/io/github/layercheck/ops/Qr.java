package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The QR decomposition of matrices.
 *
 * <p>Matrices, {@code (..., m, n)}; the two factors, of their type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/linalg/">Keras: qr</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Qr {
    /** {@code "reduced"} or {@code "complete"}. */
    String mode() default "reduced";
}
