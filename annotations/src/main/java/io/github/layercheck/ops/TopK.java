package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The largest elements along the last axis, and their places.
 *
 * <p>One tensor; two outputs of its shape with k at the last axis, of its type and of {@code int32}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: top_k</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface TopK {
    /** How many. */
    @Range(min = 1)
    int k();

    /** Whether they are in order. */
    boolean sorted() default true;
}
