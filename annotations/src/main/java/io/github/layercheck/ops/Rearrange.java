package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The axes of a tensor in another order, joined or taken apart.
 *
 * <p>One tensor; output what stands behind the arrow, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: rearrange</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Rearrange {
    /** The axes of the input and the output, such as {@code "b h w c -> b (h w) c"}. */
    String pattern();

    /** The sizes of axes that are taken apart, such as {@code "h = 4"}. */
    String[] axesLengths() default {};
}
