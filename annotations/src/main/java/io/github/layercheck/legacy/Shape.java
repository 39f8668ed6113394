package io.github.layercheck.legacy;

import io.github.layercheck.DType;
import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sizes of a tensor's axes as a tensor, {@code tf.shape(x)} in a model of Keras 2. What is computed of known sizes is known too: by
 * {@code @GetItem}, {@code @Stack}, {@code @Concatenate} and arithmetic.
 *
 * <p>One tensor; output {@code (rank)} of integers. No weights.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/shape">TensorFlow: shape</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Shape {

    /** The type of the sizes, {@code INT32} or {@code INT64}. */
    DType outType() default DType.INT32;
}
