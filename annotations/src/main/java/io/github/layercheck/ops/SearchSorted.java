package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where elements would stand in a sorted vector.
 *
 * <p>The vector and the elements; output the shape of the elements, of {@code int32}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: searchsorted</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SearchSorted {
    /** {@code "left"} or {@code "right"} of equal ones. */
    String side() default "left";
}
