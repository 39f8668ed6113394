package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The vectors along the axes, with a mean of 0 and a variance of 1.
 *
 * <p>The tensor, and by their names {@code gamma} and {@code beta}; output the shape and type of the tensor. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: layer_normalization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface LayerNorm {
    /** The axes, counted from the batch, which is 0, or from the end. */
    int[] axis() default -1;

    /** What is added to the variance; by default that of Keras, {@link Unset#DOUBLE}. */
    double epsilon() default Unset.DOUBLE;

    /** Whether the mean stays. */
    boolean rmsScaling() default false;
}
