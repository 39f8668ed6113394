package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns integers or strings into the index of a bin, by a hash.
 *
 * <p>Input {@code (batch, ...)}. Output for {@code INT} in the same shape, for {@code ONE_HOT}
 * {@code (batch, ..., numBins)}, where a last axis of size 1 is replaced, for the others {@code (batch, numBins)} of an
 * input {@code (batch, n)}. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/hashing/">Keras: Hashing</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Hashing {

    /** The number of bins. */
    @Range(min = 1)
    int numBins();

    /**
     * The input that goes to bin 0, which no other does then, an integer in digits; {@link Unset#STRING}, the default,
     * means none.
     */
    String maskValue() default Unset.STRING;

    /**
     * One or two numbers that key the hash, which is SipHash64 then; {@code {}}, the default, is FarmHash64 without a
     * key.
     */
    @Length({1, 2})
    int[] salt() default {};

    /** What is put out for a bin. */
    BinOutputMode outputMode() default BinOutputMode.INT;

    /** Whether the output is a sparse tensor; not with {@code INT}. */
    boolean sparse() default false;
}
