package io.github.layercheck.legacy;

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
 * The LSTM of TensorFlow 1 for graphics cards: an {@link io.github.layercheck.layers.LSTM} with a bias for each of its
 * two products.
 *
 * <p>Input {@code (batch, steps, features)}, then optionally the initial state and carry, each {@code (batch, units)}.
 * Output {@code (batch, units)}, or with {@link #returnSequences} {@code (batch, steps, units)}; with
 * {@link #returnState} then the final state and carry, each {@code (batch, units)}.
 *
 * <p>Weights: {@code kernel (features, 4 * units)}, {@code recurrent_kernel (units, 4 * units)}, {@code bias
 * (8 * units)}.
 *
 * @see <a href="https://github.com/keras-team/tf-keras/blob/v2.15.0/tf_keras/layers/rnn/cudnn_lstm.py">Keras 2: CuDNNLSTM</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface CuDNNLSTM {

    /** The number of features of the output and of the state. */
    @Range(min = 1)
    int units();

    /** Keras' name of the initializer of {@code kernel}. */
    @OneOf(INITIALIZER)
    String kernelInitializer() default "glorot_uniform";

    /** Keras' name of the initializer of {@code recurrent_kernel}. */
    @OneOf(INITIALIZER)
    String recurrentInitializer() default "orthogonal";

    /** Keras' name of the initializer of {@code bias}. */
    @OneOf(INITIALIZER)
    String biasInitializer() default "zeros";

    /** Whether the forget gate's bias starts at 1. */
    boolean unitForgetBias() default true;

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

    /** Whether the output has every step, not only the last one. */
    boolean returnSequences() default false;

    /** Whether the final state follows the output, as further outputs. */
    boolean returnState() default false;

    /** Whether the sequence is read from its end; the output is then in that order too. */
    boolean goBackwards() default false;

    /** Whether a batch starts from the last one's final state; the input's batch size must then be fixed. */
    boolean stateful() default false;
}
