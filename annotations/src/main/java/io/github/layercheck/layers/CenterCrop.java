package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cuts the middle out of images; smaller ones are enlarged first.
 *
 * <p>Input {@code (batch, inputHeight, inputWidth, channels)}, output {@code (batch, height, width, channels)}. With
 * {@code CHANNELS_FIRST} the channels are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/center_crop/">Keras:
 * CenterCrop</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface CenterCrop {

    /** The height of the output, in pixels. */
    @Range(min = 1)
    int height();

    /** The width of the output, in pixels. */
    @Range(min = 1)
    int width();

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
