package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The absolute value of each element, as a floating-point number.
 *
 * <p>One tensor; output its shape, of its floating-point type, or {@code float32} if its type is another. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: fabs</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Fabs {}
