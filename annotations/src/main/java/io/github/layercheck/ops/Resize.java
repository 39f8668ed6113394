package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Images of another size.
 *
 * <p>An image or a batch of images; output its shape with that size, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: resize</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Resize {
    /** The height and the width. */
    @Length(2)
    int[] size();

    /** How a value between pixels is estimated. */
    String interpolation() default "bilinear";

    /** Whether what is too fine is smoothed. */
    boolean antialias() default false;

    /** Whether the image is cropped and not distorted. */
    boolean cropToAspectRatio() default false;

    /** Whether the image is padded and not distorted. */
    boolean padToAspectRatio() default false;

    /** What is outside of the image. */
    String fillMode() default "constant";

    /** The value there. */
    double fillValue() default 0;

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
