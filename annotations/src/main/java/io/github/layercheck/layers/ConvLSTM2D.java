package io.github.layercheck.layers;

import static io.github.layercheck.OneOf.Identifier.CONSTRAINT;
import static io.github.layercheck.OneOf.Identifier.INITIALIZER;
import static io.github.layercheck.OneOf.Identifier.REGULARIZER;

import io.github.layercheck.Layer;
import io.github.layercheck.OneOf;
import io.github.layercheck.PerAxis;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An {@link LSTM} over a sequence of images, whose products are convolutions.
 *
 * <p>Input {@code (batch, steps, height, width, channels)}, then optionally the initial state and carry. Output
 * {@code (batch, newHeight, newWidth, filters)}, or with {@link #returnSequences}
 * {@code (batch, steps, newHeight, newWidth, filters)}; with {@link #returnState} then the final state and carry, each
 * {@code (batch, newHeight, newWidth, filters)}. With {@code CHANNELS_FIRST} the channels stand before the axes of the
 * convolution. An axis of {@code n} elements becomes
 * {@code floor((n - dilationRate * (kernelSize - 1) - 1) / strides) + 1} with padding {@code VALID} and
 * {@code ceil(n / strides)} with {@code SAME}; these axes must be known.
 *
 * <p>Weights, in {@code conv_lstm_cell}: {@code kernel (kernelHeight, kernelWidth, channels, 4 * filters)},
 * {@code recurrent_kernel (kernelHeight, kernelWidth, filters, 4 * filters)}, with {@link #useBias}
 * {@code bias (4 * filters)}.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/conv_lstm2d/">Keras: ConvLSTM2D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ConvLSTM2D {

    /** The number of filters, and so of the output's channels. */
    @Range(min = 1)
    int filters();

    /** The size of the window, one number for both axes or one for each. */
    @PerAxis(2)
    @Range(min = 1)
    int[] kernelSize();

    /** The step of the window, one number for both axes or one for each. */
    @PerAxis(2)
    @Range(min = 1)
    int[] strides() default {1};

    /** What is added at the edges; not {@code CAUSAL}. */
    Padding padding() default Padding.VALID;

    /** Where the channels of a step are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;

    /** The distance between two elements of the window, one number for both axes or one for each. */
    @PerAxis(2)
    @Range(min = 1)
    int[] dilationRate() default {1};

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

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;

    /** Whether the output has every step, not only the last one. */
    boolean returnSequences() default false;

    /** Whether the final state follows the output, as further outputs. */
    boolean returnState() default false;

    /** Whether the sequence is read from its end; the output is then in that order too. */
    boolean goBackwards() default false;

    /** Whether a batch starts from the last one's final state; the input's batch size must then be fixed. */
    boolean stateful() default false;
}
