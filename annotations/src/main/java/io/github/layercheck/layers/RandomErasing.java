package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Erases a random part of images in training.
 *
 * <p>Input {@code (batch, height, width, channels)}, output in the same shape. With {@code CHANNELS_FIRST} the channels
 * are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_erasing/">Keras:
 * RandomErasing</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RandomErasing {

    /** The probability that an image is changed, at most this or {@code {lowest, highest}}, 0 to 1. */
    @Length({1, 2})
    @Range(min = 0, max = 1)
    double[] factor() default {1.0};

    /** The share of an image that is erased, at most this or {@code {lowest, highest}}, 0 to 1. */
    @Length({1, 2})
    @Range(min = 0, max = 1)
    double[] scale() default {0.02, 0.33};

    /** The value that is put there; {@link Unset#DOUBLE}, the default, is random. */
    double fillValue() default Unset.DOUBLE;

    /** The lowest and the highest value of a pixel. */
    @Length(2)
    double[] valueRange() default {0.0, 255.0};

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
