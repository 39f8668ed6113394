package io.github.layercheck.ops;

import io.github.layercheck.DType;
import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The elements as those of another type.
 *
 * <p>One tensor; output its shape, of the type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: cast</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Cast {
    /** The type. */
    DType dtype();
}
