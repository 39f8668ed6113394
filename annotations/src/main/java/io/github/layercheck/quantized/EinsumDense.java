package io.github.layercheck.quantized;

import static io.github.layercheck.OneOf.Identifier.CONSTRAINT;
import static io.github.layercheck.OneOf.Identifier.INITIALIZER;
import static io.github.layercheck.OneOf.Identifier.REGULARIZER;

import io.github.layercheck.Layer;
import io.github.layercheck.OneOf;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import io.github.layercheck.layers.ActivationFunction;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An {@link io.github.layercheck.layers.EinsumDense} whose kernel is stored in integers, as {@code model.quantize()} makes
 * it.
 *
 * <p>Inputs and outputs as there.
 *
 * <p>Weights: with {@link #biasAxes} {@code bias}; not trainable, {@code kernel} of int8 and {@code kernel_scale}, which has
 * a number for each of the kernel's axes that stay in the output. With {@code INT4} the kernel has two axes, those that
 * are summed and the others, of which two numbers are in one; with a {@link #blockSize} there are as many groups as
 * blocks of the first: {@code kernel_scale (groups, others)}, {@code kernel_zero (groups, others)} of int8 and
 * {@code g_idx}. With {@link #loraRank} those of LoRA follow the bias, for the axes that the kernel has without being
 * quantized: {@code lora_kernel_a}, whose last axis is the rank, and {@code lora_kernel_b} from the rank to the kernel's last
 * axis.
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

    /** How the kernel is stored. */
    Quantization mode();

    /**
     * With {@code INT4}, {@code GPTQ} and {@code AWQ}, how many elements of the axes that are summed over one scale is for; -1,
     * the default, is all.
     */
    int blockSize() default -1;

    /** With {@code GPTQ}, how many bits an element has: 2, 3, 4 or 8; of 4 bits, two are in a byte. */
    @Range(min = 2, max = 8)
    int weightBits() default 4;

    /** With {@code FLOAT8}, how many past maxima are kept of each of inputs, kernel and gradients. */
    @Range(min = 1)
    int amaxHistoryLength() default 1024;
}
