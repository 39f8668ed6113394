package io.github.layercheck.layers;

import static io.github.layercheck.OneOf.Identifier.CONSTRAINT;
import static io.github.layercheck.OneOf.Identifier.INITIALIZER;
import static io.github.layercheck.OneOf.Identifier.REGULARIZER;

import io.github.layercheck.DType;
import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.OneOf;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An {@link Embedding} that can be applied in reverse, to turn vectors into a score for each index.
 *
 * <p>Input {@code (batch, ...)}, output {@code (batch, ..., outputDim)}; with {@link #reverse} input
 * {@code (batch, ..., outputDim)}, output {@code (batch, ..., inputDim)}.
 *
 * <p>Weights: {@code embeddings (inputDim, outputDim)}, without {@link #tieWeights} also
 * {@code reverse_embeddings (outputDim, inputDim)}. With {@link #loraRank} {@code embeddings} are not trainable, and
 * {@code lora_embeddings_a (inputDim, loraRank)} and {@code lora_embeddings_b (loraRank, outputDim)} are added.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/embedding/">Keras: ReversibleEmbedding</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ReversibleEmbedding {

    /** The size of the vocabulary: the largest index plus 1. */
    @Range(min = 1)
    int inputDim();

    /** The number of features of each vector. */
    @Range(min = 1)
    int outputDim();

    /** Whether the reverse direction uses the same weights, transposed. */
    boolean tieWeights() default true;

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

    /** The type that the reverse direction is computed in; {@code {}}, the default, is the layer's own. */
    @Length(1)
    DType[] reverseDtype() default {};

    /**
     * The limit that the scores of the reverse direction approach, by a tanh; {@link Unset#DOUBLE}, the default, means
     * none.
     */
    @Range(min = 0, minExclusive = true)
    double logitSoftCap() default Unset.DOUBLE;

    /** Whether this call goes in reverse. */
    boolean reverse() default false;
}
