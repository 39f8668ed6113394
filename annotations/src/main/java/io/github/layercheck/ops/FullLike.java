package io.github.layercheck.ops;

import io.github.layercheck.DType;
import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One number in the shape of a tensor.
 *
 * <p>One tensor; output its shape. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: full_like</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface FullLike {
    /** The number, if it is not a tensor; unset by default, {@link Unset#DOUBLE}. */
    double fillValue() default Unset.DOUBLE;

    /** The type of the elements of the output; by default that of the input. */
    @Length({0, 1})
    DType[] dtype() default {};
}
