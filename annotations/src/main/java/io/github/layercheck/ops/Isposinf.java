package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether each element is positive infinity.
 *
 * <p>One tensor; output its shape, of {@code bool}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: isposinf</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Isposinf {}
