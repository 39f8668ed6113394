package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes images gray at random in training; the channels stay.
 *
 * <p>Input {@code (batch, height, width, 3)}, or with 1 channel; output in the same shape. With {@code CHANNELS_FIRST}
 * the channels are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_grayscale/">Keras:
 * RandomGrayscale</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RandomGrayscale {

    /** The probability that an image is made gray, 0 to 1. */
    @Range(min = 0, max = 1)
    double factor() default 0.5;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;
}
