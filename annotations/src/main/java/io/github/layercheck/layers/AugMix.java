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
 * Mixes images in training with versions of themselves that chains of random changes make.
 *
 * <p>Input {@code (batch, height, width, channels)}, output in the same shape. With {@code CHANNELS_FIRST} the channels
 * are axis 1. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/aug_mix/">Keras: AugMix</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface AugMix {

    /** The lowest and the highest value of a pixel. */
    @Length(2)
    double[] valueRange() default {0.0, 255.0};

    /** The number of chains. */
    @Range(min = 1)
    int numChains() default 3;

    /** The most changes of a chain. */
    @Range(min = 1)
    int chainDepth() default 3;

    /** The strength, at most this or {@code {lowest, highest}}, 0 to 1. */
    @Length({1, 2})
    @Range(min = 0, max = 1)
    double[] factor() default {0.3};

    /** The parameter of the distributions of the mix: the larger, the more even. */
    @Range(min = 0, minExclusive = true)
    double alpha() default 1.0;

    /** Whether brightness, color, contrast and sharpness are changed too. */
    boolean allOps() default true;

    /** How pixels are resampled. */
    TransformInterpolation interpolation() default TransformInterpolation.BILINEAR;

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
