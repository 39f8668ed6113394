package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Parts of a tensor along an axis.
 *
 * <p>One tensor; an output for each part, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: split</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Split {
    /** The number of parts of one size; or, if there are several, the places along the axis to cut at. */
    int[] indicesOrSections();

    /** Whether {@code indicesOrSections} is one place to cut at, and not a number of parts. */
    boolean atIndices() default false;

    /** The axis, counted from the batch, which is 0, or from the end. */
    int axis() default 0;
}
