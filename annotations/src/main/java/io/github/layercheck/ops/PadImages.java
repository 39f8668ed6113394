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
    /** How many pixels at the top; by default what the size of the output leaves, {@link Unset#INT}. */
    int topPadding() default Unset.INT;

    /** How many pixels at the left; by default what the size of the output leaves, {@link Unset#INT}. */
    int leftPadding() default Unset.INT;

    /** How many pixels at the bottom; by default what the size of the output leaves, {@link Unset#INT}. */
    int bottomPadding() default Unset.INT;

    /** How many pixels at the right; by default what the size of the output leaves, {@link Unset#INT}. */
    int rightPadding() default Unset.INT;

    /** The height of the output; by default what the pixels at its ends make, {@link Unset#INT}. */
    int targetHeight() default Unset.INT;

    /** The width of the output; by default what the pixels at its ends make, {@link Unset#INT}. */
    int targetWidth() default Unset.INT;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
