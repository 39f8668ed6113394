package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Repeats a vector, which makes a sequence of it.
 *
 * <p>Input {@code (batch, features)}, output {@code (batch, n, features)}. No weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/repeat_vector/">Keras: RepeatVector</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RepeatVector {

    /** How many times. */
    @Range(min = 1)
    int n();
}
