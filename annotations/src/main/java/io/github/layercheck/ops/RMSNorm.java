package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The vectors along the axes, with a root mean square of 1.
 *
 * <p>The tensor, and by its name {@code scale}; output the shape and type of the tensor. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: rms_normalization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RMSNorm {
    /** The axes, counted from the batch, which is 0, or from the end. */
    int[] axis() default -1;

    /** What is added to the mean; by default that of Keras, {@link Unset#DOUBLE}. */
    double epsilon() default Unset.DOUBLE;
}
