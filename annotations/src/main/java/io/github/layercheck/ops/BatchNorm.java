package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each channel, normalized by a mean and a variance.
 *
 * <p>The tensor, the mean and the variance, and by their names {@code offset} and {@code scale}; output the shape and
 * type of the tensor. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: batch_normalization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface BatchNorm {
    /** The axis, counted from the batch, which is 0, or from the end. */
    int axis();

    /** What is added to the variance. */
    double epsilon() default 1e-3;
}
