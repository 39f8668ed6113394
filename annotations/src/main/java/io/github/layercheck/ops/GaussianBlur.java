package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Blurred images.
 *
 * <p>An image or a batch of images; output its shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: gaussian_blur</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface GaussianBlur {
    /** The size of the window. */
    @Length({1, 2})
    int[] kernelSize() default 3;

    /** How far it blurs. */
    @Length({1, 2})
    double[] sigma() default 1;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
