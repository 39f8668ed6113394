package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Parts of a tensor along an axis, of which the first can have an element more.
 *
 * <p>One tensor; an output for each part, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: array_split</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ArraySplit {
    /** The number of parts. */
    @Range(min = 1)
    int indicesOrSections();

    /** The axis, counted from the batch, which is 0, or from the end. */
    int axis() default 0;
}
