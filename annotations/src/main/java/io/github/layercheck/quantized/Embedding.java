package io.github.layercheck.quantized;

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
 * An {@link io.github.layercheck.layers.Embedding} whose vectors are stored in integers, as {@code model.quantize()} makes
 * it.
 *
 * <p>Input indices of any shape, output their vectors: {@code (batch, ..., outputDim)}.
 *
 * <p>Weights, not trainable: {@code embeddings (inputDim, outputDim)} of int8 and {@code embeddings_scale (inputDim)};
 * with {@code INT4} two numbers are in one, {@code embeddings (inputDim, ceil(outputDim / 2))}, and with a
 * {@link #blockSize} there are {@code groups = ceil(outputDim / blockSize)}: {@code embeddings_scale (inputDim, groups)},
 * {@code embeddings_zero (inputDim, groups)} of int8 and {@code g_idx (outputDim)}. With {@link #loraRank}, before them and
 * trainable, {@code lora_embeddings_a (inputDim, loraRank)} and {@code lora_embeddings_b (loraRank, outputDim)}.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/embedding/">Keras: Embedding</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Embedding {

    /** The size of the vocabulary: the largest index plus 1. */
    @Range(min = 1)
    int inputDim();

    /** The number of features of each vector. */
    @Range(min = 1)
    int outputDim();

    /** Keras' name of the initializer of {@code embeddings}. */
    @OneOf(INITIALIZER)
    String embeddingsInitializer() default "uniform";

    /** Keras' name of the regularizer of {@code embeddings}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String embeddingsRegularizer() default Unset.STRING;

    /** Keras' name of the constraint of {@code embeddings}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String embeddingsConstraint() default Unset.STRING;

    /** Whether index 0 is padding, which layers after this one skip. */
    boolean maskZero() default false;

    /** The rank of the LoRA weights that are trained instead; {@link Unset#INT}, the default, means no LoRA. */
    @Range(min = 1)
    int loraRank() default Unset.INT;

    /** The LoRA update's scale, divided by the rank; {@link Unset#DOUBLE}, the default, is {@link #loraRank}. */
    @Range(min = 0, minExclusive = true)
    double loraAlpha() default Unset.DOUBLE;

    /** How the weights are stored. */
    Quantization mode();

    /** With {@code INT4}, how many elements of the vector one scale is for; -1, the default, is all. */
    int blockSize() default -1;
}
