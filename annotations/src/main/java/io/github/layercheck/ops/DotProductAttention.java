package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import io.github.layercheck.layers.Auto;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The average of values, weighted by how queries and keys match.
 *
 * <p>The query, {@code (batch, steps, heads, features)}, the key and the value, and by their names {@code bias} and
 * {@code mask}; output the shape of the query with the features of the value, of the type that Keras promotes the
 * three to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: dot_product_attention</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface DotProductAttention {
    /** The factor of the scores; by default 1 / sqrt(features), {@link Unset#DOUBLE}. */
    double scale() default Unset.DOUBLE;

    /** Whether no step attends to later ones. */
    boolean isCausal() default false;

    /** How it is computed. */
    Auto flashAttention() default Auto.AUTO;

    /** The limit of the scores; by default none, {@link Unset#DOUBLE}. */
    double attnLogitsSoftCap() default Unset.DOUBLE;
}
