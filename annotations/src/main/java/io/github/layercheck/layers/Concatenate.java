package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Joins its inputs along an axis.
 *
 * <p>Two inputs or more, equal in all other axes; the output's axis is the sum of theirs. No weights.
 *
 * @see <a href="https://keras.io/api/layers/merging_layers/concatenate/">Keras: Concatenate</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Concatenate {

    /** The axis, counted with the batch; a negative one counts from the end. */
    int axis() default -1;
}
