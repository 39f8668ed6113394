package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The dtype policy of a layer, or of each layer of a model, where it is not {@code FLOAT32}. Keras' policy {@code mixed_float16} is {@code @Precision(value = FLOAT32, compute = FLOAT16)}, and so with
 * {@code BFLOAT16}; {@code float16} is {@code @Precision(FLOAT16)}.
 *
 * <p>Where it stands between the annotations of a wrapper and of the wrapped layer, it applies to the wrapped layer only.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Precision {

    /**
     * The type of the weights, a floating-point one. For a layer without weights, such as CategoryEncoding or Resizing, the type of what it
     * makes, which can be any but text.
     */
    DType value();

    /**
     * The type of the computation, to which floating-point inputs are cast. By default it is the type of the weights, which
     * {@code STRING} stands for; {@code FLOAT16} and {@code BFLOAT16} go with weights of type {@code FLOAT32}. A recurrent layer and an
     * attention have the weights of layers that they make, which Keras can keep in any type ({@code DTypePolicyMap}).
     */
    DType compute() default DType.STRING;
}
