package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The structural similarity of images.
 *
 * <p>Two images or batches of images; output a number for each, of the type of the first. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: ssim</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SSIM {
    /** The largest value that the pixels can have. */
    double maxVal() default 1;

    /** The size of the window. */
    int filterSize() default 11;

    /** How far it blurs. */
    double filterSigma() default 1.5;

    /** A constant of the measure. */
    double k1() default 0.01;

    /** A constant of the measure. */
    double k2() default 0.03;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
