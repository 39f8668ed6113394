package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parts of one element along an axis.
 *
 * <p>One tensor; an output of its shape without the axis for each, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: unstack</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Unstack {
    /** How many; by default as many as the axis has, {@link Unset#INT}. */
    int num() default Unset.INT;

    /** The axis, counted from the batch, which is 0, or from the end. */
    int axis() default 0;
}
