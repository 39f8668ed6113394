package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.PerAxis;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reduces an image to the largest element of each window.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, newHeight, newWidth, channels)}. With
 * {@code CHANNELS_FIRST} the channels are axis 1. An axis of {@code n} elements becomes
 * {@code floor((n - poolSize) / strides) + 1} with padding {@code VALID} and {@code ceil(n / strides)} with
 * {@code SAME}. No weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/max_pooling2d/">Keras: MaxPooling2D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface MaxPooling2D {

    /** The size of the window, one number for both axes or one for each. */
    @PerAxis(2)
    @Range(min = 1)
    int[] poolSize() default {2, 2};

    /**
     * The step of the window, one number for both axes or one for each; {@code {}}, the default, is {@link #poolSize}.
     */
    @PerAxis(2)
    @Range(min = 1)
    int[] strides() default {};

    /** What is added at the edges; not {@code CAUSAL}. */
    Padding padding() default Padding.VALID;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
