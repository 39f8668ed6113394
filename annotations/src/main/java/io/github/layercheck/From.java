package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tensor that a parameter takes, where the parameter's own name cannot say it: an output other than the first, or
 * the same tensor twice.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface From {

    /**
     * The tensor: {@code "name"} for the first output of the method of that name, {@code "name:output"} for another,
     * counted from 0. By default the parameter's name.
     */
    String value() default "";

    /**
     * The argument of Keras' call, in camelCase, that the tensor is for, such as {@code "attentionMask"}. By default it
     * is the next positional one. One for several tensors, such as {@code "initialState"}, is named with each of them.
     */
    String argument() default "";
}
