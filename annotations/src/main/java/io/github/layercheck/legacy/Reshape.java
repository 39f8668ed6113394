package io.github.layercheck.legacy;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The elements in another shape, of which some sizes are tensors: {@code tf.reshape(x, [n, 4])} in a model of Keras 2.
 *
 * <p>A tensor, then a scalar for each {@link Unset#INT} in {@link #newshape}, or without that one tensor with all sizes. Output the
 * shape, of the tensor's type; a size that is known only with data is open. No weights.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/reshape">TensorFlow: reshape</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Reshape {

    /**
     * The shape, with the batch: -1 for the axis that takes what is left, {@link Unset#INT} for a size that a tensor gives; {@code {}},
     * the default, is one tensor for all.
     */
    int[] newshape() default {};
}
