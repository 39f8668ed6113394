package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reduces a sequence to the largest element of each channel.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, channels)}, or with {@link #keepdims}
 * {@code (batch, 1, channels)}. With {@code CHANNELS_FIRST} the channels are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_max_pooling1d/">Keras: GlobalMaxPooling1D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface GlobalMaxPooling1D {

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;

    /** Whether each pooled axis stays, with size 1. */
    boolean keepdims() default false;
}
