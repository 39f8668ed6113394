package io.github.layercheck.ops;

import io.github.layercheck.KerasArgument;
import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean and the variance of the elements along the axes.
 *
 * <p>One tensor; two outputs of its shape without the axes, or with them as 1, and its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: moments</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Moments {
    /** The axes, counted from the batch, which is 0, or from the end. */
    int[] axes();

    /** Whether the axes stay, with a size of 1. */
    boolean keepdims() default false;

    /** Whether replicas are counted together. */
    @KerasArgument("synchronized")
    boolean synchronized_() default false;
}
