package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Applies preprocessing layers, one after the other, as one layer.
 *
 * <p>Input that of the first layer, output that of the last.
 *
 * <p>Weights: the layers' own.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/pipeline/">Keras: Pipeline</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Pipeline {

    /**
     * The layers, from the input on, by the names of the methods that declare them; {@code {}}, the default, is the
     * stacked one.
     */
    String[] of() default {};
}
