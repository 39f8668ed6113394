package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives each sample another shape of the same size.
 *
 * <p>Input {@code (batch, ...)}, output {@code (batch, *targetShape)}. No weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/reshape/">Keras: Reshape</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Reshape {

    /** The shape of one sample, without the batch; one dimension can be -1, which follows from the others. */
    @Range(min = -1)
    int[] targetShape();
}
