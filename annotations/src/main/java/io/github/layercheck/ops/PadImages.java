package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Images with zeros around them.
 *
 * <p>An image or a batch of images; output its shape with the padding, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: pad_images</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface PadImages {
    /** How many pixels at the top; by default what the size of the output leaves, {@link Integer#MIN_VALUE}. */
    int topPadding() default Integer.MIN_VALUE;

    /** How many pixels at the left; by default what the size of the output leaves, {@link Integer#MIN_VALUE}. */
    int leftPadding() default Integer.MIN_VALUE;

    /** How many pixels at the bottom; by default what the size of the output leaves, {@link Integer#MIN_VALUE}. */
    int bottomPadding() default Integer.MIN_VALUE;

    /** How many pixels at the right; by default what the size of the output leaves, {@link Integer#MIN_VALUE}. */
    int rightPadding() default Integer.MIN_VALUE;

    /** The height of the output; by default what the pixels at its ends make, {@link Integer#MIN_VALUE}. */
    int targetHeight() default Integer.MIN_VALUE;

    /** The width of the output; by default what the pixels at its ends make, {@link Integer#MIN_VALUE}. */
    int targetWidth() default Integer.MIN_VALUE;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
