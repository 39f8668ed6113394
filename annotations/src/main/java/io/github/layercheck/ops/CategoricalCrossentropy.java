package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The cross-entropy of the classes along an axis.
 *
 * <p>The target and the output, of one shape; output it without the axis, of the type of the second. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: categorical_crossentropy</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface CategoricalCrossentropy {
    /** Whether the output is before its activation. */
    boolean fromLogits() default false;

    /** The axis, counted from the batch, which is 0, or from the end. */
    int axis() default -1;
}
