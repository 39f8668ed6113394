package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Brings each feature to mean 0 and deviation 1, by a mean and a variance that are given or learned from data.
 *
 * <p>Output and input have the same shape.
 *
 * <p>Weights, not trainable: {@code mean} and {@code variance}, of the shape of {@link #axis}, and a scalar
 * {@code count}; none if {@link #mean} and {@link #variance} are given.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/numerical/normalization/">Keras: Normalization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Normalization {

    /**
     * The axes that have a mean and variance for each of their places, counted with the batch; a negative one counts
     * from the end, {@code {}} is one mean and variance for all.
     */
    int[] axis() default {-1};

    /** The mean, one number or one for each place; {@code {}}, the default, where it is to be learned. */
    double[] mean() default {};

    /** The variance, as many as {@link #mean}; {@code {}}, the default, where it is to be learned. */
    @Range(min = 0)
    double[] variance() default {};

    /** Whether normalized data is turned back. */
    boolean invert() default false;
}
