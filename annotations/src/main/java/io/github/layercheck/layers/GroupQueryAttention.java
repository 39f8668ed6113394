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
 * Attention in several heads, where a group of query heads shares one head of key and value.
 *
 * <p>Input a query {@code (batch, queries, features)}, a value and optionally a key, both
 * {@code (batch, values, features)}, else the value is the key; one input attends to itself. Output
 * {@code (batch, queries, features)}; with {@link #returnAttentionScores} then
 * {@code (batch, numQueryHeads, queries, values)}.
 *
 * <p>Weights: {@code query/kernel (features, numQueryHeads, headDim)},
 * {@code key/kernel (features, numKeyValueHeads, headDim)}, with {@link #useGate} {@code gate/kernel} like the query's,
 * {@code value/kernel} like the key's, {@code attention_output/kernel (numQueryHeads, headDim, features)}; with
 * {@link #useBias} a {@code bias} after each, of the kernel's shape without the axes that it sums over.
 *
 * @see <a href="https://keras.io/api/layers/attention_layers/group_query_attention/">Keras: GroupQueryAttention</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface GroupQueryAttention {

    /** The features of each head. */
    @Range(min = 1)
    int headDim();

    /** The number of heads of the query, a multiple of {@link #numKeyValueHeads}. */
    @Range(min = 1)
    int numQueryHeads();

    /** The number of heads of key and value. */
    @Range(min = 1)
    int numKeyValueHeads();

    /** The fraction of the attention scores that is dropped in training, 0 to 1. */
    @Range(min = 0, max = 1)
    double dropout() default 0.0;

    /** Whether the projections add biases. */
    boolean useBias() default true;

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
}
