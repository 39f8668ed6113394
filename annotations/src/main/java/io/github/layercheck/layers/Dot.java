package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The dot products of two inputs along an axis of each.
 *
 * <p>Two inputs, whose axes must be equally long; output {@code (batch, ...)}, the other axes of the first, then those
 * of the second, or {@code (batch, 1)} if none are left. No weights.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/dot/">Keras: Dot</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Dot {

    /**
     * The axis, one number for both inputs or one for each, counted with the batch, which it cannot be; a negative one
     * counts from the end.
     */
    @Length({1, 2})
    int[] axes();

    /** Whether both are brought to length 1 along the axis first, which gives the cosine. */
    boolean normalize() default false;
}
