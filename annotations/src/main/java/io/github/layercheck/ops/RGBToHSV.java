package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Images in hue, saturation and value.
 *
 * <p>An image or a batch of images; output its shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: rgb_to_hsv</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RGBToHSV {
    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
