package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Brings images to a size.
 *
 * <p>Input {@code (batch, inputHeight, inputWidth, channels)}, output {@code (batch, height, width, channels)}. With
 * {@code CHANNELS_FIRST} the channels are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/resizing/">Keras: Resizing</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Resizing {

    /** The height of the output, in pixels. */
    @Range(min = 1)
    int height();

    /** The width of the output, in pixels. */
    @Range(min = 1)
    int width();

    /** How pixels are resampled. */
    Interpolation interpolation() default Interpolation.BILINEAR;

    /** Whether images are cropped to the new proportions first, so that they are not distorted. */
    boolean cropToAspectRatio() default false;

    /** Whether images are padded to the new proportions first, so that they are not distorted. */
    boolean padToAspectRatio() default false;

    /** What is padded with. */
    ResizingFillMode fillMode() default ResizingFillMode.CONSTANT;

    /** The value that is padded with. */
    double fillValue() default 0.0;

    /** Whether images are smoothed as they shrink. */
    boolean antialias() default false;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
