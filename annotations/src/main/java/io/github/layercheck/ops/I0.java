package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The modified Bessel function of the first kind and order 0 of each element.
 *
 * <p>One tensor; output its shape, of its floating-point type; {@code float64} for {@code int64}, {@code float32} for
 * all other types. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: i0</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface I0 {}
