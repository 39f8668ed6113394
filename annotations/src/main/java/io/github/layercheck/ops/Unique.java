package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The elements of a tensor, each once.
 *
 * <p>One tensor; a vector of its type, and further ones of {@code int32} that are asked for. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: unique</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Unique {
    /** Whether they are in order. */
    boolean sorted() default true;

    /** Whether a further output says where each is. */
    boolean returnIndex() default false;

    /** Whether a further output says which one each element is. */
    boolean returnInverse() default false;

    /** Whether a further output says how often each comes. */
    boolean returnCounts() default false;

    /** The axis, counted from the batch, which is 0, or from the end; by default none: all elements in a row. */
    @Length({0, 1})
    int[] axis() default {};

    /** What stands for missing ones; by default the smallest element, {@link Unset#DOUBLE}. */
    double fillValue() default Unset.DOUBLE;

    /** How many there are; unknown by default, {@link Unset#INT}. */
    int size() default Unset.INT;
}
