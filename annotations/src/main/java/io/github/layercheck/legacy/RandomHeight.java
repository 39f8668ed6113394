package io.github.layercheck.legacy;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Unset;
import io.github.layercheck.layers.TransformInterpolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stretches images at random in training, to another height.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, None, width, channels)}. No weights.
 *
 * @see <a href="https://github.com/keras-team/tf-keras/blob/v2.15.0/tf_keras/layers/preprocessing/image_preprocessing.py">Keras 2: RandomHeight</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RandomHeight {

    /** By how much, this to either side or {@code {lowest, highest}}, as a fraction of the height. */
    @Length({1, 2})
    double[] factor();

    /** How pixels are resampled. */
    TransformInterpolation interpolation() default TransformInterpolation.BILINEAR;

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;
}
