package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a recurrent layer over a sequence twice, forwards and backwards, and merges the two outputs.
 *
 * <p>The layer is the annotation below this one, whose copy goes backwards, or {@link #of} names both. Input
 * {@code (batch, steps, features)}, then optionally the initial states, the forward layer's first. Output as the
 * layer's own, with the last axis the sum of both for {@code CONCAT}; with {@code NONE} two outputs. The forward
 * layer's final states follow, then the backward layer's, if the layer returns them.
 *
 * <p>Weights: the layer's own twice, under {@code forward_<layer>} and {@code backward_<layer>}.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/bidirectional/">Keras: Bidirectional</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Bidirectional {

    /**
     * The forward and the backward layer, or one layer for both directions, by the names of the methods that declare them;
     * {@code {}}, the default, is the stacked layer.
     */
    @Length({1, 2})
    String[] of() default {};

    /** How the two outputs become one. */
    MergeMode mergeMode() default MergeMode.CONCAT;
}
