package io.github.layercheck.applications;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves out a whole branch at random during training, as ConvNeXt does before it adds one.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/applications/convnext/">Keras: ConvNeXt</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface StochasticDepth {

    /** The probability that the branch is left out, from 0 up to 1. */
    @Range(min = 0, max = 1)
    double dropPathRate();
}
