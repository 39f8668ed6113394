package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The diagonal of a matrix, or the matrix of a diagonal.
 *
 * <p>A matrix or a vector; output the other, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: diag</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Diag {
    /** The diagonal: above the main one if positive, below if negative. */
    int k() default 0;
}
