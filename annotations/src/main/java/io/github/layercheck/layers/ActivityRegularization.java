package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Passes its input on unchanged, and adds a penalty on it to the loss.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/activity_regularization/">Keras:
 * ActivityRegularization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ActivityRegularization {

    /** The weight of the sum of absolute values in the penalty. */
    @Range(min = 0)
    double l1() default 0.0;

    /** The weight of the sum of squares in the penalty. */
    @Range(min = 0)
    double l2() default 0.0;
}
