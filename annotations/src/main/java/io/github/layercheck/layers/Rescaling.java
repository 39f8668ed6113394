package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multiplies by a number and adds another.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/">Keras: Rescaling</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Rescaling {

    /** The factor, one number or one for each place of the last axis. */
    double[] scale();

    /** What is added then, one number or one for each place of the last axis. */
    double[] offset() default {0.0};
}
