package io.github.layercheck.layers;

import io.github.layercheck.KerasArgument;
import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns texts into indices of a vocabulary, or into vectors with an element for each of its tokens.
 *
 * <p>Input {@code (batch)} or {@code (batch, 1)}, of strings. Output {@code (batch, outputSequenceLength)} for
 * {@code INT}, of unknown length by default; for the others {@code (batch, tokens)}, as many as the vocabulary has and
 * 1 for unknown ones. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/text/text_vectorization/">Keras: TextVectorization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface TextVectorization {

    /**
     * The most that the vocabulary can have, with the tokens for masks and unknown ones; {@link Unset#INT}, the
     * default, means no limit.
     */
    @Range(min = 2)
    int maxTokens() default Unset.INT;

    /** What is done to a text first. */
    Standardize standardize() default Standardize.LOWER_AND_STRIP_PUNCTUATION;

    /** Where a text is split into tokens. */
    Split split() default Split.WHITESPACE;

    /**
     * The lengths of the runs of tokens that count as a token too: one number for all up to it, or several; {@code {}},
     * the default, means none.
     */
    @Range(min = 1)
    int[] ngrams() default {};

    /** What is put out for a text. */
    OutputMode outputMode() default OutputMode.INT;

    /**
     * How many indices each text gets, cut or padded, with {@code INT}; {@link Unset#INT}, the default, is as
     * many as the longest text of a batch has.
     */
    @Range(min = 1)
    int outputSequenceLength() default Unset.INT;

    /** Whether vectors have {@link #maxTokens} elements, however many tokens there are; not for {@code INT}. */
    boolean padToMaxTokens() default false;

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

    /** Whether the output is a sparse tensor; not with {@code INT}. */
    boolean sparse() default false;

    /** Whether the output is a ragged tensor, each text with its own length; with {@code INT} only. */
    boolean ragged() default false;

    /** The encoding of the strings, such as {@code "utf-8"}. */
    String encoding() default "utf-8";

    /**
     * How many indices there are, if the tokens were learned: adapt() knows it, and a file of an adapted layer says it;
     * {@link Unset#INT}, the default, means unknown.
     */
    @Range(min = 1)
    int vocabularySize() default Unset.INT;
}
