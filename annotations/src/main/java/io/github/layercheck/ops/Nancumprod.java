package io.github.layercheck.ops;

import io.github.layercheck.DType;
import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The product of each element and all before it, NaN left out.
 *
 * <p>One tensor; output its shape and type, {@code int32} for {@code bool}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: nancumprod</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Nancumprod {
    /** The axis, counted from the batch, which is 0, or from the end; by default none: all elements in a row. */
    @Length({0, 1})
    int[] axis() default {};

    /** The type of the elements of the output; by default that of the input. */
    @Length({0, 1})
    DType[] dtype() default {};
}
