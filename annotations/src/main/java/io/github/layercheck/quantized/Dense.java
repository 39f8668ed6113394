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
 * A {@link io.github.layercheck.layers.Dense} whose kernel is quantized, as {@code model.quantize()} makes it.
 *
 * <p>Input {@code (batch, ..., features)}, output {@code (batch, ..., units)}.
 *
 * <p>Weights, of which only the bias is trainable: with {@link #useBias} {@code bias (units)}, then
 *
 * <ul>
 *   <li>{@code INT8}: {@code kernel (features, units)} of int8 and {@code kernel_scale (units)};
 *   <li>{@code INT4}: {@code kernel (features, ceil(units / 2))} of int8 and {@code kernel_scale (units)}, or with a {@link
 *       #blockSize} for {@code groups = ceil(features / blockSize)} {@code kernel_scale (groups, units)}, {@code kernel_zero
 *       (groups, units)} of int8 and {@code g_idx (features)};
 *   <li>{@code GPTQ} and {@code AWQ}: {@code kernel (ceil(units / 2), features)} of uint8, {@code kernel_scale (units, groups)},
 *       {@code kernel_zero (units, groups)} of uint8, with AWQ {@code awq_scales (features)}, and {@code g_idx (features)}.
 * </ul>
 *
 * <p>With {@link #loraRank} {@code lora_kernel_a (features, loraRank)} and {@code lora_kernel_b (loraRank, units)} follow the
 * bias, are trained, and have single precision; GPTQ and AWQ exclude it.
 *
 * <p>With {@code FLOAT8} all is trainable: of each of {@code inputs}, {@code kernel} and {@code outputs_grad} a {@code scale} and
 * an {@code amax_history}, then {@code kernel (features, units)}, with {@link #loraRank} not trainable, and the bias.
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
