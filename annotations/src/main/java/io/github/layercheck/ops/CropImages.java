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
    /** How many pixels at the top; by default what the size of the output leaves, {@link Unset#INT}. */
    int topCropping() default Unset.INT;

    /** How many pixels at the left; by default what the size of the output leaves, {@link Unset#INT}. */
    int leftCropping() default Unset.INT;

    /** How many pixels at the bottom; by default what the size of the output leaves, {@link Unset#INT}. */
    int bottomCropping() default Unset.INT;

    /** How many pixels at the right; by default what the size of the output leaves, {@link Unset#INT}. */
    int rightCropping() default Unset.INT;

    /** The height of the output; by default what the pixels at its ends make, {@link Unset#INT}. */
    int targetHeight() default Unset.INT;

    /** The width of the output; by default what the pixels at its ends make, {@link Unset#INT}. */
    int targetWidth() default Unset.INT;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
