package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The windows of an image, each as a column.
 *
 * <p>An image, {@code (batch, channels, height, width)}; output {@code (batch, channels × window, windows)}, of its
 * type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: unfold</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Unfold {
    /** The size of the window. */
    @Length({1, 2})
    int[] kernelSize();

    /** How far apart its elements are. */
    @Length({1, 2})
    int[] dilation() default 1;

    /** How many zeros are around the image. */
    @Length({1, 2})
    int[] padding() default 0;

    /** By how much the window moves. */
    @Length({1, 2})
    int[] stride() default 1;
}
