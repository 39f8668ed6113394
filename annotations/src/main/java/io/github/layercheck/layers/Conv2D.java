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
 * A convolution over an image: each output element is a weighted sum of a window of the input.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, newHeight, newWidth, filters)}. With
 * {@code CHANNELS_FIRST} the channels are axis 1. An axis of {@code n} elements becomes
 * {@code floor((n - dilationRate * (kernelSize - 1) - 1) / strides) + 1} with padding {@code VALID}, else
 * {@code ceil(n / strides)}.
 *
 * <p>Weights: {@code kernel (kernelHeight, kernelWidth, channels / groups, filters)}, with {@link #useBias}
 * {@code bias (filters)}. With {@link #loraRank} the kernel is
 * not trainable, and {@code lora_kernel_a}, of the shape of the kernel with loraRank filters, and {@code lora_kernel_b
 * (loraRank, filters)} are added.
 *
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution2d/">Keras: Conv2D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Conv2D {

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
    int[] strides() default {1, 1};

    /** What is added at the edges; not {@code CAUSAL}. */
    Padding padding() default Padding.VALID;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;

    /** The distance between two elements of the window, one number for both axes or one for each. */
    @PerAxis(2)
    @Range(min = 1)
    int[] dilationRate() default {1, 1};

    /** The number of groups that channels and filters are split into; it divides both. */
    @Range(min = 1)
    int groups() default 1;

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

    /** The rank of the LoRA weights that are trained instead; {@link Unset#INT}, the default, means no LoRA. */
    @Range(min = 1)
    int loraRank() default Unset.INT;

    /** The LoRA update's scale, divided by the rank; {@link Unset#DOUBLE}, the default, is {@link #loraRank}. */
    @Range(min = 0, minExclusive = true)
    double loraAlpha() default Unset.DOUBLE;
}
