package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Percentiles, NaN left out, of the elements along the axes.
 *
 * <p>The tensor, and which ones, as a tensor or a {@code @Constant}; output the shape without the axes, or with them as
 * 1, of floating-point numbers; an axis of the ones asked for stands first. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: nanpercentile</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Nanpercentile {
    /** The axes, counted from the batch, which is 0, or from the end; by default all. */
    int[] axis() default {};

    /** How an element between two others is estimated. */
    String method() default "linear";

    /** Whether the axes stay, with a size of 1. */
    boolean keepdims() default false;
}
