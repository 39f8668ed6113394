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
 * Dot-product attention: each place of the query gets the mean of the values, weighted by how well their keys fit it.
 *
 * <p>Input a query {@code (batch, queries, features)}, a value {@code (batch, values, size)} and optionally a key
 * {@code (batch, values, features)}, else the value is the key; one input attends to itself. Output
 * {@code (batch, queries, size)}, with {@link #returnAttentionScores} then {@code (batch, queries, values)}.
 *
 * <p>Weights: with {@link #useScale} a scalar {@code scale}, with {@code CONCAT} a scalar {@code concat_score_weight}.
 *
 * @see <a href="https://keras.io/api/layers/attention_layers/attention/">Keras: Attention</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Attention {

    /** Whether the scores are multiplied by a learned number. */
    boolean useScale() default false;

    /** How well a key fits a query. */
    ScoreMode scoreMode() default ScoreMode.DOT;

    /** The fraction of the attention scores that is dropped in training, 0 to 1. */
    @Range(min = 0, max = 1)
    double dropout() default 0.0;

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;

    /** Whether this call also returns the attention scores, as a second output. */
    boolean returnAttentionScores() default false;

    /** Whether a place of the query attends only to places up to its own. */
    boolean useCausalMask() default false;
}
