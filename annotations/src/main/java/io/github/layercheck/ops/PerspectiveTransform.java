package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Images in another perspective.
 *
 * <p>An image or a batch of images, and four points before and after, {@code (..., 4, 2)}; output its shape and type. No
 * weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: perspective_transform</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface PerspectiveTransform {
    /** How a value between pixels is estimated. */
    String interpolation() default "bilinear";

    /** The value there. */
    double fillValue() default 0;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
