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
 * A convolution backwards, with a kernel that is a tensor.
 *
 * <p>The tensor, {@code (batch, ..., channels)}, and the kernel, {@code (..., filters, channels)}; output {@code (batch,
 * ..., filters)}, of the type of the tensor. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: conv_transpose</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ConvTranspose {
    /** By how much the kernel moves, one number for each axis or one for all. */
    @Range(min = 1)
    int[] strides() default 1;

    /** What is padded. */
    Padding padding() default Padding.VALID;

    /** How many elements more the output has at its end; by default what the padding asks for. */
    int[] outputPadding() default {};

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;

    /** How far apart the elements of the kernel are. */
    @Range(min = 1)
    int[] dilationRate() default 1;
}
