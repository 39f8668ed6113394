package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Applies the layer below this annotation, or the model that {@code @Layer} names there, to every step of a sequence,
 * with the same weights.
 *
 * <p>Input {@code (batch, steps, ...)}, output {@code (batch, steps, *output)}, where {@code (batch, *output)} is what
 * the layer makes of {@code (batch, ...)}.
 *
 * <p>Weights: the layer's own.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/time_distributed/">Keras: TimeDistributed</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface TimeDistributed {

    /** The layer, by the name of the method that declares it; {@code {}}, the default, is the one below this annotation. */
    @Length(1)
    String[] of() default {};
}
