package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 1 divided by each element.
 *
 * <p>One tensor; output its shape, of {@code float32}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: reciprocal</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Reciprocal {}
