package io.github.layercheck.quantized;

import static io.github.layercheck.OneOf.Identifier.CONSTRAINT;
import static io.github.layercheck.OneOf.Identifier.INITIALIZER;
import static io.github.layercheck.OneOf.Identifier.REGULARIZER;

import io.github.layercheck.Layer;
import io.github.layercheck.OneOf;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import io.github.layercheck.layers.Auto;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link io.github.layercheck.layers.MultiHeadAttention} whose projections are stored as {@link EinsumDense} of the same mode
 * stores its kernel.
 *
 * <p>Inputs and outputs are the same. Weights: those of an {@link EinsumDense} under {@code query}, {@code key}, with {@link
 * #useGate} {@code gate}, {@code value} and {@code attention_output}.
 *
 * @see <a href="https://keras.io/api/layers/attention_layers/multi_head_attention/">Keras: MultiHeadAttention</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface MultiHeadAttention {

    /** The number of heads. */
    @Range(min = 1)
    int numHeads();

    /** The features of query and key in each head. */
    @Range(min = 1)
    int keyDim();

    /** The features of the value in each head; {@link Unset#INT}, the default, is {@link #keyDim}. */
    @Range(min = 1)
    int valueDim() default Unset.INT;

    /** The fraction of the attention scores that is dropped in training, 0 to 1. */
    @Range(min = 0, max = 1)
    double dropout() default 0.0;

    /** Whether the projections add biases. */
    boolean useBias() default true;

    /** The shape of each place of the output; {@code {}}, the default, is the query's features. */
    @Range(min = 1)
    int[] outputShape() default {};

    /**
     * The axes that are attended over, counted with the batch; {@code {}}, the default, is all between batch and
     * features.
     */
    int[] attentionAxes() default {};

    /**
     * How far a place attends: only to places nearer than this; {@link Unset#INT}, the default, is everywhere.
     */
    @Range(min = 1)
    int slidingWindow() default Unset.INT;

    /**
     * Whether the flash attention kernel is used, which allows no {@link #dropout}; {@code AUTO} is as Keras is
     * configured.
     */
    Auto flashAttention() default Auto.AUTO;

    /** Keras' name of the initializer of the projections' kernels. */
    @OneOf(INITIALIZER)
    String kernelInitializer() default "glorot_uniform";

    /** Keras' name of the initializer of the projections' biases. */
    @OneOf(INITIALIZER)
    String biasInitializer() default "zeros";

    /** Keras' name of the regularizer of the projections' kernels; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String kernelRegularizer() default Unset.STRING;

    /** Keras' name of the regularizer of the projections' biases; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String biasRegularizer() default Unset.STRING;

    /** Keras' name of the regularizer of the output; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String activityRegularizer() default Unset.STRING;

    /** Keras' name of the constraint of the projections' kernels; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String kernelConstraint() default Unset.STRING;

    /** Keras' name of the constraint of the projections' biases; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String biasConstraint() default Unset.STRING;

    /** Whether the result is multiplied by a sigmoid of another projection of the query. */
    boolean useGate() default false;

    /** The seed of the random numbers; {@link Unset#INT}, the default, means none. */
    int seed() default Unset.INT;

    /** Whether this call also returns the attention scores, as a second output. */
    boolean returnAttentionScores() default false;

    /** Whether a place of the query attends only to places up to its own. */
    boolean useCausalMask() default false;

    /** How the kernels are stored. */
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
