package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The differences of neighbours along an axis.
 *
 * <p>One tensor; output its shape with n fewer elements at the axis, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: diff</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Diff {
    /** How many times. */
    @Range(min = 0)
    int n() default 1;

    /** The axis, counted from the batch, which is 0, or from the end. */
    int axis() default -1;
}
