package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 1 divided by the square root of each element.
 *
 * <p>One tensor; output its shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: rsqrt</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Rsqrt {}
