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
 * A convolution over a sequence of each channel on its own.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, newSteps, channels * depthMultiplier)}. With
 * {@code CHANNELS_FIRST} the channels are axis 1. An axis of {@code n} elements becomes
 * {@code floor((n - dilationRate * (kernelSize - 1) - 1) / strides) + 1} with padding {@code VALID} and
 * {@code ceil(n / strides)} with {@code SAME}.
 *
 * <p>Weights: {@code kernel (kernelSize, channels, depthMultiplier)}, with {@link #useBias}
 * {@code bias (channels * depthMultiplier)}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/depthwise_convolution1d/">Keras: DepthwiseConv1D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface DepthwiseConv1D {

    /** The size of the window. */
    @PerAxis(1)
    @Range(min = 1)
    int[] kernelSize();

    /** The step of the window. */
    @PerAxis(1)
    @Range(min = 1)
    int[] strides() default {1};

    /** What is added at the edges; not {@code CAUSAL}. */
    Padding padding() default Padding.VALID;

    /** How many kernels, and so output channels, each input channel has. */
    @Range(min = 1)
    int depthMultiplier() default 1;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;

    /** The distance between two elements of the window. */
    @PerAxis(1)
    @Range(min = 1)
    int[] dilationRate() default {1};

    /** The function applied to the output; {@code LINEAR} changes nothing. */
    ActivationFunction activation() default ActivationFunction.LINEAR;

    /** Whether a bias is added. */
    boolean useBias() default true;

    /** Keras' name of the initializer of {@code kernel}. */
    @OneOf(INITIALIZER)
    String depthwiseInitializer() default "glorot_uniform";

    /** Keras' name of the initializer of {@code bias}. */
    @OneOf(INITIALIZER)
    String biasInitializer() default "zeros";

    /** Keras' name of the regularizer of {@code kernel}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String depthwiseRegularizer() default Unset.STRING;

    /** Keras' name of the regularizer of {@code bias}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String biasRegularizer() default Unset.STRING;

    /** Keras' name of the regularizer of the output; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String activityRegularizer() default Unset.STRING;

    /** Keras' name of the constraint of {@code kernel}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String depthwiseConstraint() default Unset.STRING;

    /** Keras' name of the constraint of {@code bias}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String biasConstraint() default Unset.STRING;
}
