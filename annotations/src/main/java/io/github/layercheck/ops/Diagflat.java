package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The matrix whose diagonal the elements are.
 *
 * <p>One tensor; output a square matrix, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: diagflat</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Diagflat {
    /** The diagonal: above the main one if positive, below if negative. */
    int k() default 0;
}
