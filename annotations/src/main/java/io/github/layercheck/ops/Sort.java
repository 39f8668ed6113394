package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The elements along an axis, in order.
 *
 * <p>One tensor; output its shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: sort</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Sort {
    /**
     * The axis, counted from the batch, which is 0, or from the end; none, <code>{}</code>, is all elements in a row.
     */
    @Length({0, 1})
    int[] axis() default -1;
}
