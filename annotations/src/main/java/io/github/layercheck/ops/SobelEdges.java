package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The edges in images, vertical and horizontal.
 *
 * <p>A batch of images; output its shape with an axis of 2 more, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: sobel_edges</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SobelEdges {
    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
