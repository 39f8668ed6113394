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
 * Reduces a sequence to the average of each window.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, newSteps, channels)}. With {@code CHANNELS_FIRST}
 * the channels are axis 1. An axis of {@code n} elements becomes {@code floor((n - poolSize) / strides) + 1} with
 * padding {@code VALID} and {@code ceil(n / strides)} with {@code SAME}. No weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/average_pooling1d/">Keras: AveragePooling1D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface AveragePooling1D {

    /** The size of the window. */
    @PerAxis(1)
    @Range(min = 1)
    int[] poolSize();

    /** The step of the window; {@code {}}, the default, is {@link #poolSize}. */
    @PerAxis(1)
    @Range(min = 1)
    int[] strides() default {};

    /** What is added at the edges; not {@code CAUSAL}. */
    Padding padding() default Padding.VALID;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
