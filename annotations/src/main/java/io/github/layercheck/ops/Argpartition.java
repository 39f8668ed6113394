package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where along an axis the elements are, the smaller ones before one and the larger ones behind it.
 *
 * <p>One tensor; output its shape, of {@code int32}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: argpartition</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Argpartition {
    /** The place of that one. */
    int kth();

    /**
     * The axis, counted from the batch, which is 0, or from the end; none, <code>{}</code>, is all elements in a row.
     */
    @Length({0, 1})
    int[] axis() default -1;
}
