package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Divides by the root of the mean square over one axis or several, and multiplies by a learned scale.
 *
 * <p>Output and input have the same shape.
 *
 * <p>Weights: {@code scale}, of the shape of the axes.
 *
 * @see <a href="https://keras.io/api/layers/normalization_layers/rms_normalization/">Keras: RMSNormalization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RMSNormalization {

    /** The axes that are normalized together, counted with the batch; a negative one counts from the end. */
    int[] axis() default {-1};

    /** What is added to the mean square, against a division by zero. */
    @Range(min = 0)
    double epsilon() default 1e-6;
}
