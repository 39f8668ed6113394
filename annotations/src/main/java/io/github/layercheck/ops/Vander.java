package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The powers of the elements of a vector.
 *
 * <p>A vector; output a matrix, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: vander</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Vander {
    /** How many powers; by default as many as elements, {@link Unset#INT}. */
    int N() default Unset.INT;

    /** Whether the powers grow. */
    boolean increasing() default false;
}
