package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The cross-entropy of the classes along an axis, with integers as the target.
 *
 * <p>The target, and the output, which has an axis of classes more; output the shape without it, of the type of the
 * second. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: sparse_categorical_crossentropy</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SparseCategoricalCrossentropy {
    /** Whether the output is before its activation. */
    boolean fromLogits() default false;

    /** The axis, counted from the batch, which is 0, or from the end. */
    int axis() default -1;
}
