package io.github.layercheck.legacy;

import static io.github.layercheck.OneOf.Identifier.CONSTRAINT;
import static io.github.layercheck.OneOf.Identifier.INITIALIZER;
import static io.github.layercheck.OneOf.Identifier.REGULARIZER;

import io.github.layercheck.Layer;
import io.github.layercheck.OneOf;
import io.github.layercheck.PerAxis;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import io.github.layercheck.layers.ActivationFunction;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.Padding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A convolution with a separate kernel for each window.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, newHeight, newWidth, filters)}. With {@code CHANNELS_FIRST} the
 * channels are axis 1.
 *
 * <p>Weights: {@code kernel (newHeight * newWidth, kernelHeight * kernelWidth * channels, filters)}, with
 * {@link #useBias} {@code bias (newHeight, newWidth, filters)}; with {@link #implementation} 2 {@code kernel (height,
 * width, channels, newHeight, newWidth, filters)}, with 3 one number for each pair of elements that a window connects.
 *
 * @see <a href="https://github.com/keras-team/tf-keras/blob/v2.15.0/tf_keras/layers/locally_connected/locally_connected2d.py">Keras 2: LocallyConnected2D</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface LocallyConnected2D {

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

    /**
     * How the weights are kept: 1 as a kernel for each window, 2 as one matrix from all elements to all, 3 as the
     * elements of that matrix that are used.
     */
    @Range(min = 1, max = 3)
    int implementation() default 1;
}
