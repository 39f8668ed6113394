package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The cross-correlation of two vectors.
 *
 * <p>Two vectors; output a vector, of floating-point numbers. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: correlate</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Correlate {
    /** {@code "valid"}, {@code "same"} or {@code "full"}: how far they overlap. */
    String mode() default "valid";
}
