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
 * A fully connected layer: the product of the last axis and a kernel, plus a bias, through an activation.
 *
 * <p>Input {@code (batch, ..., features)}, output {@code (batch, ..., units)}.
 *
 * <p>Weights: {@code kernel (features, units)}, with {@link #useBias} {@code bias (units)}. With {@link #loraRank} the
 * kernel is not trainable, and {@code lora_kernel_a (features, loraRank)} and {@code lora_kernel_b (loraRank, units)}
 * are added.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/dense/">Keras: Dense</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Dense {

    /** The number of features of the output. */
    @Range(min = 1)
    int units();

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
