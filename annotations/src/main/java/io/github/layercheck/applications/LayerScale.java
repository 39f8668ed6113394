package io.github.layercheck.applications;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multiplies each channel by a weight, as ConvNeXt does at the end of a block.
 *
 * <p>Output and input have the same shape, with {@code projectionDim} channels last. Weight {@code gamma
 * (projectionDim)}, under the path that Keras gives it: {@code variable}.
 *
 * @see <a href="https://keras.io/api/applications/convnext/">Keras: ConvNeXt</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface LayerScale {

    /** The value that the weight starts with. */
    double initValues();

    /** The number of channels. */
    @Range(min = 1)
    int projectionDim();
}
