package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Divides by the Euclidean length over one axis or several, which makes it 1.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/normalization_layers/unit_normalization/">Keras: UnitNormalization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface UnitNormalization {

    /** The axes that the length is over, counted with the batch; a negative one counts from the end. */
    int[] axis() default {-1};
}
