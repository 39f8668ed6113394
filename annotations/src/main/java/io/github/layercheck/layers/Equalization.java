package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Spreads the values of each channel evenly over the range.
 *
 * <p>Input {@code (batch, height, width, channels)}, output in the same shape. With {@code CHANNELS_FIRST} the channels
 * are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/equalization/">Keras:
 * Equalization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Equalization {

    /** The lowest and the highest value of a pixel. */
    @Length(2)
    double[] valueRange() default {0.0, 255.0};

    /** The number of bins of the histogram. */
    @Range(min = 1)
    int bins() default 256;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
