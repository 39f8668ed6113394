package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The average of each window, whose size follows from that of the output.
 *
 * <p>One tensor, {@code (batch, ..., channels)}; output its shape with those places, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: adaptive_average_pool</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface AdaptiveAveragePool {
    /** The size of the output. */
    @Range(min = 1)
    int[] outputSize();

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
