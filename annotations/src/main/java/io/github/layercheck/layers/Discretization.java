package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns numbers into the index of the bin that each is in.
 *
 * <p>Input {@code (batch, ...)}. Output for {@code INT} in the same shape, for {@code ONE_HOT}
 * {@code (batch, ..., bins)}, where a last axis of size 1 is replaced, for the others {@code (batch, bins)} of an input
 * {@code (batch, n)}. No weights. There is one bin more than {@link #binBoundaries}, or {@link #numBins}.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/numerical/discretization/">Keras: Discretization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Discretization {

    /**
     * The boundaries between the bins, ascending; {@code {}}, the default, leaves them to be learned, into
     * {@link #numBins}.
     */
    double[] binBoundaries() default {};

    /**
     * The number of bins to be learned; {@link Unset#INT}, the default, where {@link #binBoundaries} gives
     * them.
     */
    @Range(min = 1)
    int numBins() default Unset.INT;

    /** The error that is allowed in learning the boundaries, as a fraction. */
    @Range(min = 0, max = 1, minExclusive = true)
    double epsilon() default 0.01;

    /** What is put out for a bin. */
    BinOutputMode outputMode() default BinOutputMode.INT;

    /** Whether the output is a sparse tensor; not with {@code INT}. */
    boolean sparse() default false;
}
