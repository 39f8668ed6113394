package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each element, limited to a range.
 *
 * <p>One tensor; output its shape and type, {@code int32} for {@code bool}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: clip</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Clip {
    /** The lower limit. */
    double xMin();

    /** The upper limit. */
    double xMax();
}
