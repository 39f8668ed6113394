package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stretches the values of each image over the whole range.
 *
 * <p>Input {@code (batch, height, width, channels)}, output in the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/auto_constrast/">Keras:
 * AutoContrast</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface AutoContrast {

    /** The lowest and the highest value of a pixel. */
    @Length(2)
    double[] valueRange() default {0.0, 255.0};
}
