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
 * The windows of images.
 *
 * <p>An image or a batch of images, or of volumes; output its shape with the places of the window, and with the elements
 * of the window as channels, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: extract_patches</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ExtractPatches {
    /** The size of the window: one number, or one for each axis. */
    @Range(min = 1)
    int[] size();

    /** By how much the window moves; by default its size. */
    @Range(min = 1)
    int[] strides() default {};

    /** How far apart its elements are. */
    @Range(min = 1)
    int[] dilationRate() default 1;

    /** What is padded. */
    Padding padding() default Padding.VALID;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
