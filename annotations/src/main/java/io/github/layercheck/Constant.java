package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An array that is written in a model's code, in place of a tensor: {@code x * np.ones((4, 8))} in Python is
 * {@code @Multiply Tensor scaled(Tensor x, @Constant({4, 8}) Tensor ones)}. The parameter can have any name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Constant {

    /** The shape, with all axes; by default the array is a single number. */
    int[] value() default {};

    /** The type of the elements. */
    DType dtype() default DType.FLOAT32;
}
