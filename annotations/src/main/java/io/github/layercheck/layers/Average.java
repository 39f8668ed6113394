package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Averages its inputs, element by element.
 *
 * <p>Two inputs or more, of the same shape but for axes of size 1, which are repeated; output the common shape. No
 * weights.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/average/">Keras: Average</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Average {}
