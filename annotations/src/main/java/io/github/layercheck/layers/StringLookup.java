package io.github.layercheck.layers;

import io.github.layercheck.KerasArgument;
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
 * Turns strings of a vocabulary into their indices.
 *
 * <p>Input {@code (batch, ...)}. Output for {@code INT} in the same shape, for {@code ONE_HOT}
 * {@code (batch, ..., tokens)}, where a last axis of size 1 is replaced, for the others {@code (batch, tokens)} of an
 * input {@code (batch, n)}. No weights. The {@code tokens} are those of the vocabulary and {@link #numOovIndices}, or
 * {@link #maxTokens} with {@link #padToMaxTokens}.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/string_lookup/">Keras: StringLookup</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface StringLookup {

    /**
     * The most that the vocabulary can have, with the tokens for masks and unknown ones; {@link Unset#INT}, the
     * default, means no limit.
     */
    @Range(min = 2)
    int maxTokens() default Unset.INT;

    /** How many indices tokens share that are not in the vocabulary; with 0 they are an error. */
    @Range(min = 0)
    int numOovIndices() default 1;

    /**
     * The token for what is missing, which gets index 0 with {@code INT} and is dropped otherwise; {@link Unset#STRING},
     * the default, means none.
     */
    String maskToken() default Unset.STRING;

    /** The token for an unknown index, with {@link #invert}. */
    String oovToken() default "[UNK]";

    /**
     * The tokens, each once, in the order of their indices; {@code {}}, the default, where {@link #vocabularyFile} has
     * them or they are to be learned.
     */
    String[] vocabulary() default {};

    /** The path of a text file of the tokens, one a line; {@link Unset#STRING}, the default, means none. */
    @KerasArgument("vocabulary")
    String vocabularyFile() default Unset.STRING;

    /**
     * For {@code TF_IDF}, the inverse document frequency of each token of the vocabulary; {@code {}}, the default,
     * where they are to be learned.
     */
    double[] idfWeights() default {};

    /** Whether indices are turned into tokens instead. */
    boolean invert() default false;

    /** What is put out for a token. */
    OutputMode outputMode() default OutputMode.INT;

    /** Whether vectors have {@link #maxTokens} elements, however many tokens there are; not for {@code INT}. */
    boolean padToMaxTokens() default false;

    /** Whether the output is a sparse tensor; not with {@code INT}. */
    boolean sparse() default false;

    /** The encoding of the strings, such as {@code "utf-8"}. */
    String encoding() default "utf-8";

    /**
     * One or two numbers that key the hash, which is SipHash64 then; {@code {}}, the default, is FarmHash64 without a
     * key.
     */
    @Length({1, 2})
    int[] salt() default {};

    /**
     * How many indices there are, if the tokens were learned: adapt() knows it, and a file of an adapted layer says it;
     * {@link Unset#INT}, the default, means unknown.
     */
    @Range(min = 1)
    int vocabularySize() default Unset.INT;
}
