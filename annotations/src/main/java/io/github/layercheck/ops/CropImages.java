package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Images without their edges.
 *
 * <p>An image or a batch of images; output its shape without them, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: crop_images</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface CropImages {
    /** How many pixels at the top; by default what the size of the output leaves, {@link Integer#MIN_VALUE}. */
    int topCropping() default Integer.MIN_VALUE;

    /** How many pixels at the left; by default what the size of the output leaves, {@link Integer#MIN_VALUE}. */
    int leftCropping() default Integer.MIN_VALUE;

    /** How many pixels at the bottom; by default what the size of the output leaves, {@link Integer#MIN_VALUE}. */
    int bottomCropping() default Integer.MIN_VALUE;

    /** How many pixels at the right; by default what the size of the output leaves, {@link Integer#MIN_VALUE}. */
    int rightCropping() default Integer.MIN_VALUE;

    /** The height of the output; by default what the pixels at its ends make, {@link Integer#MIN_VALUE}. */
    int targetHeight() default Integer.MIN_VALUE;

    /** The width of the output; by default what the pixels at its ends make, {@link Integer#MIN_VALUE}. */
    int targetWidth() default Integer.MIN_VALUE;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
