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
 * Distorts images at random in training, like a sheet of rubber.
 *
 * <p>Input {@code (batch, height, width, channels)}, output in the same shape. With {@code CHANNELS_FIRST} the channels
 * are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_elastic_transform/">Keras:
 * RandomElasticTransform</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RandomElasticTransform {

    /** The probability that an image is changed, at most this or {@code {lowest, highest}}, 0 to 1. */
    @Length({1, 2})
    @Range(min = 0, max = 1)
    double[] factor() default {1.0};

    /** How strongly, at most this or {@code {lowest, highest}}, 0 to 1. */
    @Length({1, 2})
    @Range(min = 0, max = 1)
    double[] scale() default {1.0};

    /** How pixels are resampled. */
    TransformInterpolation interpolation() default TransformInterpolation.BILINEAR;

    /** What is found beyond the edge. */
    ElasticFillMode fillMode() default ElasticFillMode.REFLECT;

    /** The value beyond the edge, with {@code CONSTANT}. */
    double fillValue() default 0.0;

    /** The lowest and the highest value of a pixel. */
    @Length(2)
    double[] valueRange() default {0.0, 255.0};

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
