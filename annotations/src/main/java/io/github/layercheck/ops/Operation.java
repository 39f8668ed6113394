package io.github.layercheck.ops;

import io.github.layercheck.DType;
import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation for which there is no annotation type: {@code keras.ops.map}, or a custom one. It says itself what it
 * makes.
 *
 * <p>Any tensors; an output for each shape. No weights.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Operation {

    /** The name of its class, which a summary prints. */
    String value();

    /** The shape of each output, with the batch, such as {@code "None, 8"}; empty for a single number. */
    String[] shapes();

    /** The type of each output; by default that of the first input. */
    DType[] dtypes() default {};
}
