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
 * Zooms into images or out of them at random in training; the size stays.
 *
 * <p>Input {@code (batch, height, width, channels)}, output in the same shape. With {@code CHANNELS_FIRST} the channels
 * are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_zoom/">Keras: RandomZoom</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RandomZoom {

    /**
     * How far, this in either direction or {@code {lowest, highest}}, as a fraction of the height from -1 to 1; out is
     * positive.
     */
    @Length({1, 2})
    @Range(min = -1, max = 1, minExclusive = true)
    double[] heightFactor();

    /** The same of the width; {@code {}}, the default, keeps the proportions. */
    @Length({1, 2})
    @Range(min = -1, max = 1, minExclusive = true)
    double[] widthFactor() default {};

    /** What is found beyond the edge. */
    FillMode fillMode() default FillMode.REFLECT;

    /** How pixels are resampled. */
    TransformInterpolation interpolation() default TransformInterpolation.BILINEAR;

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;

    /** The value beyond the edge, with {@code CONSTANT}. */
    double fillValue() default 0.0;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
