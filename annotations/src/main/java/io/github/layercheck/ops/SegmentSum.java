package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sum of the elements of each segment of axis 0.
 *
 * <p>The tensor, and the segment of each element of its first axis; output its shape with the segments for the axis, of
 * its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: segment_sum</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SegmentSum {
    /** How many segments; unknown by default, {@link Unset#INT}. */
    int numSegments() default Unset.INT;

    /** Whether the segments are in order. */
    boolean sorted() default false;
}
