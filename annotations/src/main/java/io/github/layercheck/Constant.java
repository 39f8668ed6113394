package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An array that the code of a model has, in the place of a tensor: {@code x * np.ones((4, 8))} in Python is
 * {@code @Multiply Tensor scaled(Tensor x, @Constant({4, 8}) Tensor ones)}. The parameter's name is free.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Constant {

    /** The shape, with all axes; by default that of a single number. */
    int[] value() default {};

    /** The type of the elements. */
    DType dtype() default DType.FLOAT32;
}
