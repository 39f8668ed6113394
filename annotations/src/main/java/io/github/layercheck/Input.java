package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input of a {@link Model}: on the interface, where it is named {@code input}, or on a method without parameters,
 * where it has the method's name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Input {

    /** A dimension whose size is not known when the model is compiled; Keras prints it as None. */
    int NONE = -1;

    /** The {@link #value} that stands for a shape of any rank. */
    int ANY = Integer.MIN_VALUE;

    /**
     * The shape of one sample, without the batch dimension; {@link #NONE} is an unknown dimension. By default any
     * shape, which makes the model a block: its shapes are inferred where it is used.
     */
    int[] value() default ANY;

    /** The type of the elements. */
    DType dtype() default DType.FLOAT32;

    /** The number of samples in a batch; by default unknown. */
    int batch() default NONE;
}
