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
 * A fully connected layer whose product is an einsum of the input and a kernel.
 *
 * <p>Input and output have the axes that the {@link #equation} names, the batch among them.
 *
 * <p>Weights: {@code kernel}, of the axes that the equation gives it; with {@link #biasAxes} {@code bias}, of these
 * axes, and 1 for each axis after the first of them that it does not have. With {@link #loraRank} the kernel is not
 * trainable, and {@code lora_kernel_a}, the kernel's shape but for its last axis, {@code loraRank}, and
 * {@code lora_kernel_b}, {@code (loraRank, last axis)}, are added.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/einsum_dense/">Keras: EinsumDense</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface EinsumDense {

    /**
     * The einsum, such as {@code "ab,bc->ac"}: the axes of the input, of the kernel and of the output; {@code ...}
     * stands for axes at the front or the end.
     */
    String equation();

    /**
     * The shape of the output, without the batch and the axes of {@code ...}; {@link io.github.layercheck.Input#NONE}
     * for an axis that the input decides.
     */
    @Range(min = -1)
    int[] outputShape();

    /** The function applied to the output; {@code LINEAR} changes nothing. */
    ActivationFunction activation() default ActivationFunction.LINEAR;

    /**
     * The axes of the output that the bias has, in the equation's letters; {@link Unset#STRING}, the default, means no bias.
     */
    String biasAxes() default Unset.STRING;

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
