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
 * Shears images at random in training.
 *
 * <p>Input {@code (batch, height, width, channels)}, output in the same shape. With {@code CHANNELS_FIRST} the channels
 * are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_shear/">Keras:
 * RandomShear</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RandomShear {

    /**
     * How far the image is sheared along the horizontal axis, this to either side or {@code {lowest, highest}}, as a
     * fraction of it, 0 to 1.
     */
    @Length({1, 2})
    @Range(min = 0, max = 1)
    double[] xFactor() default {0.0};

    /**
     * How far the image is sheared along the vertical axis, this to either side or {@code {lowest, highest}}, as a
     * fraction of it, 0 to 1.
     */
    @Length({1, 2})
    @Range(min = 0, max = 1)
    double[] yFactor() default {0.0};

    /** How pixels are resampled. */
    TransformInterpolation interpolation() default TransformInterpolation.BILINEAR;

    /** What is found beyond the edge. */
    FillMode fillMode() default FillMode.REFLECT;

    /** The value beyond the edge, with {@code CONSTANT}. */
    double fillValue() default 0.0;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;
}
