package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Images moved, turned, scaled or sheared.
 *
 * <p>An image or a batch of images, and the transformations; output its shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: affine_transform</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface AffineTransform {
    /** How a value between pixels is estimated. */
    String interpolation() default "bilinear";

    /** What is outside of the image. */
    String fillMode() default "constant";

    /** The value there. */
    double fillValue() default 0;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
