package io.github.layercheck.applications;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds a tensor and a scaled other one, as InceptionResNetV2 does at the end of a block.
 *
 * <p>Two inputs whose shapes, with the batch, are equal but for axes of size 1, which are repeated; output the common
 * shape. No weights.
 *
 * @see <a href="https://keras.io/api/applications/inceptionresnetv2/">Keras: InceptionResNetV2</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface CustomScaleLayer {

    /** What the second tensor is multiplied by. */
    double scale();
}
