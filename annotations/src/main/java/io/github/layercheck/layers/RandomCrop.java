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
 * Cuts a random part out of images in training, the middle otherwise; smaller ones are enlarged first.
 *
 * <p>Input {@code (batch, inputHeight, inputWidth, channels)}, output {@code (batch, height, width, channels)}. With
 * {@code CHANNELS_FIRST} the channels are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_crop/">Keras: RandomCrop</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RandomCrop {

    /** The height of the output, in pixels. */
    @Range(min = 1)
    int height();

    /** The width of the output, in pixels. */
    @Range(min = 1)
    int width();

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
