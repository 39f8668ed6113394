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
 * A transposed convolution over a sequence: each input element spreads over a window of the output, which enlarges it.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, newSteps, filters)}. With {@code CHANNELS_FIRST} the
 * channels are axis 1. An axis of {@code n} elements becomes {@code n * strides}, with padding {@code VALID} plus
 * {@code max(window - strides, 0)}, where {@code window} is {@code dilationRate * (kernelSize - 1) + 1}. With
 * {@link #outputPadding} it becomes {@code (n - 1) * strides + window + outputPadding}, with padding {@code SAME} less
 * {@code 2 * floor(window / 2)}.
 *
 * <p>Weights: {@code kernel (kernelSize, filters, channels)}, with {@link #useBias} {@code bias (filters)}.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution1d_transpose/">Keras: Conv1DTranspose</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Conv1DTranspose {

    /** The number of filters, and so of the output's channels. */
    @Range(min = 1)
    int filters();

    /** The size of the window. */
    @PerAxis(1)
    @Range(min = 1)
    int[] kernelSize();

    /** The factor by which the output grows. */
    @PerAxis(1)
    @Range(min = 1)
    int[] strides() default {1};

    /** What is added at the edges; not {@code CAUSAL}. */
    Padding padding() default Padding.VALID;

    /**
     * How many elements the output gets at its end, less than {@link #strides}; {@code {}}, the default, is what the
     * padding asks for.
     */
    @PerAxis(1)
    @Range(min = 0)
    int[] outputPadding() default {};

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
    String kernelInitializer() default "glorot_uniform";

    /** Keras' name of the initializer of {@code bias}. */
    @OneOf(INITIALIZER)
    String biasInitializer() default "zeros";

    /** Keras' name of the regularizer of {@code kernel}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String kernelRegularizer() default Unset.STRING;

    /** Keras' name of the regularizer of {@code bias}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String biasRegularizer() default Unset.STRING;

    /** Keras' name of the regularizer of the output; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String activityRegularizer() default Unset.STRING;

    /** Keras' name of the constraint of {@code kernel}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String kernelConstraint() default Unset.STRING;

    /** Keras' name of the constraint of {@code bias}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String biasConstraint() default Unset.STRING;
}
