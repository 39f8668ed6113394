package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes one axis of all axes but the batch; it changes no value.
 *
 * <p>Input {@code (batch, a, b, ...)}, output {@code (batch, a * b * ...)}; a scalar sample becomes one feature. No
 * weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/flatten/">Keras: Flatten</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Flatten {

    /** Where the channels are, which are moved last before flattening; {@code DEFAULT} is Keras' configured place. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
