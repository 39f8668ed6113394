package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A tensor with values at some places.
 *
 * <p>The tensor, the places and the values; output the shape and type of the tensor. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: scatter_update</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ScatterUpdate {}
