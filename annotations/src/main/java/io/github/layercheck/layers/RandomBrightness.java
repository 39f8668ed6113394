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
 * Makes images brighter or darker at random in training.
 *
 * <p>Input {@code (batch, height, width, channels)}, output in the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_brightness/">Keras:
 * RandomBrightness</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RandomBrightness {

    /** The change, this to either side or {@code {lowest, highest}}, from -1, which is black, to 1, which is white. */
    @Length({1, 2})
    @Range(min = -1, max = 1)
    double[] factor();

    /** The lowest and the highest value of a pixel. */
    @Length(2)
    double[] valueRange() default {0.0, 255.0};

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;
}
