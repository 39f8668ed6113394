package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The square of each element.
 *
 * <p>One tensor; output its shape and type, {@code int32} for {@code bool}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: square</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Square {}
