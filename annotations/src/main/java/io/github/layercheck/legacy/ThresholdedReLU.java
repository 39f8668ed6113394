package io.github.layercheck.legacy;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The input where it is above a threshold, and 0 elsewhere.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://github.com/keras-team/tf-keras/blob/v2.15.0/tf_keras/layers/activation/thresholded_relu.py">Keras 2: ThresholdedReLU</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ThresholdedReLU {

    /** The threshold. */
    @Range(min = 0)
    double theta() default 1.0;
}
