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
 * One step of {@link LSTM}, to be run over a sequence by {@link RNN}.
 *
 * <p>Input {@code (batch, features)}, then the state and the carry, each {@code (batch, units)}; output
 * {@code (batch, units)}, then the new state and carry in the same shape.
 *
 * <p>Weights: {@code kernel (features, 4 * units)}, {@code recurrent_kernel (units, 4 * units)}, with {@link #useBias}
 * {@code bias (4 * units)}.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/lstm_cell/">Keras: LSTMCell</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface LSTMCell {

    /** The number of features of the output and of the state. */
    @Range(min = 1)
    int units();

    /** The function applied to the candidate and to the new carry. */
    ActivationFunction activation() default ActivationFunction.TANH;

    /** The function applied to the gates. */
    ActivationFunction recurrentActivation() default ActivationFunction.SIGMOID;

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

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;
}
