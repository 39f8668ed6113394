package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Images in shades of grey.
 *
 * <p>An image or a batch of images; output its shape with one channel, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: rgb_to_grayscale</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RGBToGrayscale {
    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
