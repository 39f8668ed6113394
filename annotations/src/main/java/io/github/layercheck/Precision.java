package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The types that a layer, or each layer of a model, has its numbers in, where it is not {@code FLOAT32}: Keras' policy of
 * dtypes. Its policy {@code mixed_float16} is {@code @Precision(value = FLOAT32, compute = FLOAT16)}, and so with
 * {@code BFLOAT16}; {@code float16} is {@code @Precision(FLOAT16)}.
 *
 * <p>Between the annotations of a wrapper and of what it wraps it is about the latter only.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Precision {

    /** The type of the weights, a floating-point one. */
    DType value();

    /**
     * The type of what is computed, to which floating-point inputs are cast. By default that of the weights, for which
     * {@code STRING} stands; another one, {@code FLOAT16} or {@code BFLOAT16}, goes with weights of type {@code FLOAT32}.
     */
    DType compute() default DType.STRING;
}
