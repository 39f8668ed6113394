package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Images distorted at random.
 *
 * <p>An image or a batch of images; output its shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: elastic_transform</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ElasticTransform {
    /** How strongly. */
    double alpha() default 20;

    /** How smoothly. */
    double sigma() default 5;

    /** How a value between pixels is estimated. */
    String interpolation() default "bilinear";

    /** What is outside of the image. */
    String fillMode() default "reflect";

    /** The value there. */
    double fillValue() default 0;

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
