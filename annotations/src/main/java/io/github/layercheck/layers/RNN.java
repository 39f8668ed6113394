package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a cell over the steps of a sequence.
 *
 * <p>The cell is the annotation below this one, or {@link #of} names several, which are stacked. Input
 * {@code (batch, steps, features)}, then optionally the initial states. Output {@code (batch, units)}, or with
 * {@link #returnSequences} {@code (batch, steps, units)}; with {@link #returnState} then the final states of all cells.
 *
 * <p>Weights: the cell's own, of several under {@code stacked_rnn_cells}.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/rnn/">Keras: RNN</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RNN {

    /**
     * The cells, from the input on, by the names of the methods that declare them; {@code {}}, the default, is the
     * stacked one.
     */
    String[] of() default {};

    /** Whether the output has every step, not only the last one. */
    boolean returnSequences() default false;

    /** Whether the final state follows the output, as further outputs. */
    boolean returnState() default false;

    /** Whether the sequence is read from its end; the output is then in that order too. */
    boolean goBackwards() default false;

    /** Whether a batch starts from the last one's final state; the input's batch size must then be fixed. */
    boolean stateful() default false;

    /** Whether the loop over the steps is unrolled, for which their number must be known. */
    boolean unroll() default false;

    /** Whether the output is 0 at masked steps, not the one before. */
    boolean zeroOutputForMask() default false;
}
