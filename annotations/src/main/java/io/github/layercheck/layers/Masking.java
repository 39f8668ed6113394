package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the steps of a sequence whose features all have one value, so that layers after this one skip them.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/masking/">Keras: Masking</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Masking {

    /** The value that marks a step. */
    double maskValue() default 0.0;
}
