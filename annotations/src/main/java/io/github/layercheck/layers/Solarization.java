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
 * Inverts the pixels of images above a threshold at random in training.
 *
 * <p>Input {@code (batch, height, width, channels)}, output in the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/solarization/">Keras:
 * Solarization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Solarization {

    /**
     * What is added to a pixel first, at most this or {@code {lowest, highest}}, as a fraction of the range, 0 to 1.
     */
    @Length({1, 2})
    @Range(min = 0, max = 1)
    double[] additionFactor() default {0.0};

    /** The threshold, at most this or {@code {lowest, highest}}, as a fraction of the range, 0 to 1. */
    @Length({1, 2})
    @Range(min = 0, max = 1)
    double[] thresholdFactor() default {0.0};

    /** The lowest and the highest value of a pixel. */
    @Length(2)
    double[] valueRange() default {0.0, 255.0};

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;
}
