package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sum of products that an equation says.
 *
 * <p>A tensor for each term; output the axes behind the arrow, of the type that Keras promotes all to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: einsum</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Einsum {
    /** The equation, such as {@code "bij,bjk->bik"}. */
    String subscripts();
}
