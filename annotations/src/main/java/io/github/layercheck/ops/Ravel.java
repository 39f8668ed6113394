package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * All elements in a row.
 *
 * <p>One tensor; output one axis, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: ravel</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Ravel {}
