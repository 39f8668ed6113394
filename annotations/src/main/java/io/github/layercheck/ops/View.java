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
 * The bytes of a tensor, as elements of another type.
 *
 * <p>One tensor; output its shape; where the types differ in size, the last axis has as many as the bytes make. No
 * weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: view</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface View {
    /** The type of the elements of the output; by default that of the input. */
    @Length({0, 1})
    DType[] dtype() default {};
}
