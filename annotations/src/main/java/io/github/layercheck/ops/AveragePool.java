package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.Padding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The average of each window.
 *
 * <p>One tensor, {@code (batch, ..., channels)}; output its shape with fewer places, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: average_pool</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface AveragePool {
    /** The size of the window, one number for each axis or one for all. */
    @Range(min = 1)
    int[] poolSize();

    /** By how much the window moves; by default its size. */
    @Range(min = 1)
    int[] strides() default {};

    /** What is padded. */
    Padding padding() default Padding.VALID;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
