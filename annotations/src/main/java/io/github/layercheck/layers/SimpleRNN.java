package io.github.layercheck.layers;

import static io.github.layercheck.OneOf.Identifier.CONSTRAINT;
import static io.github.layercheck.OneOf.Identifier.INITIALIZER;
import static io.github.layercheck.OneOf.Identifier.REGULARIZER;

import io.github.layercheck.Layer;
import io.github.layercheck.OneOf;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A recurrent layer whose output at each step is a function of the input and of its output before.
 *
 * <p>Input {@code (batch, steps, features)}, then optionally the initial state, {@code (batch, units)}. Output
 * {@code (batch, units)}, or with {@link #returnSequences} {@code (batch, steps, units)}; with {@link #returnState}
 * then the final state, {@code (batch, units)}.
 *
 * <p>Weights, in {@code simple_rnn_cell}: {@code kernel (features, units)}, {@code recurrent_kernel (units, units)},
 * with {@link #useBias} {@code bias (units)}.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/simple_rnn/">Keras: SimpleRNN</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SimpleRNN {

    /** The number of features of the output and of the state. */
    @Range(min = 1)
    int units();

    /** The function applied to the output; {@code LINEAR} changes nothing. */
    ActivationFunction activation() default ActivationFunction.TANH;

    /** Whether a bias is added. */
    boolean useBias() default true;

    /** Keras' name of the initializer of {@code kernel}. */
    @OneOf(INITIALIZER)
    String kernelInitializer() default "glorot_uniform";

    /** Keras' name of the initializer of {@code recurrent_kernel}. */
    @OneOf(INITIALIZER)
    String recurrentInitializer() default "orthogonal";

    /** Keras' name of the initializer of {@code bias}. */
    @OneOf(INITIALIZER)
    String biasInitializer() default "zeros";

    /** Keras' name of the regularizer of {@code kernel}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String kernelRegularizer() default Unset.STRING;

    /** Keras' name of the regularizer of {@code recurrent_kernel}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String recurrentRegularizer() default Unset.STRING;

    /** Keras' name of the regularizer of {@code bias}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String biasRegularizer() default Unset.STRING;

    /** Keras' name of the regularizer of the output; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String activityRegularizer() default Unset.STRING;

    /** Keras' name of the constraint of {@code kernel}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String kernelConstraint() default Unset.STRING;

    /** Keras' name of the constraint of {@code recurrent_kernel}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String recurrentConstraint() default Unset.STRING;

    /** Keras' name of the constraint of {@code bias}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String biasConstraint() default Unset.STRING;

    /** The fraction of the input that each step drops in training, 0 to 1. */
    @Range(min = 0, max = 1)
    double dropout() default 0.0;

    /** The fraction of the state that each step drops in training, 0 to 1. */
    @Range(min = 0, max = 1)
    double recurrentDropout() default 0.0;

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

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;
}
