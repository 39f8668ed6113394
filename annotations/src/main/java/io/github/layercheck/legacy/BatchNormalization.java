package io.github.layercheck.legacy;

import static io.github.layercheck.OneOf.Identifier.CONSTRAINT;
import static io.github.layercheck.OneOf.Identifier.INITIALIZER;
import static io.github.layercheck.OneOf.Identifier.REGULARIZER;

import io.github.layercheck.KerasArgument;
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
 * Brings each feature to mean 0 and deviation 1, where the features are on several axes; those of Keras 3, in
 * {@link io.github.layercheck.layers.BatchNormalization}, are on one.
 *
 * <p>Output and input have the same shape.
 *
 * <p>Weights, each of the rank of the input, with the sizes of {@link #axis} and else 1: {@code gamma} with
 * {@link #scale}, {@code beta} with {@link #center}, and not trainable {@code moving_mean} and {@code moving_variance},
 * with {@link #renorm} also {@code moving_stddev}, {@code renorm_mean} and {@code renorm_stddev}.
 *
 * @see <a href="https://github.com/keras-team/tf-keras/blob/v2.15.0/tf_keras/layers/normalization/batch_normalization.py">Keras 2: BatchNormalization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface BatchNormalization {

    /** The axes of the features, counted with the batch; a negative one counts from the end. */
    int[] axis();

    /** How much of the moving averages each batch keeps, 0 to 1. */
    @Range(min = 0, max = 1)
    double momentum() default 0.99;

    /** What is added to the variance, against a division by zero. */
    @Range(min = 0)
    double epsilon() default 0.001;

    /** Whether {@code beta} is added. */
    boolean center() default true;

    /** Whether the result is multiplied by {@code gamma}. */
    boolean scale() default true;

    /** Keras' name of the initializer of {@code beta}. */
    @OneOf(INITIALIZER)
    String betaInitializer() default "zeros";

    /** Keras' name of the initializer of {@code gamma}. */
    @OneOf(INITIALIZER)
    String gammaInitializer() default "ones";

    /** Keras' name of the initializer of {@code moving_mean}. */
    @OneOf(INITIALIZER)
    String movingMeanInitializer() default "zeros";

    /** Keras' name of the initializer of {@code moving_variance}. */
    @OneOf(INITIALIZER)
    String movingVarianceInitializer() default "ones";

    /** Keras' name of the regularizer of {@code beta}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String betaRegularizer() default Unset.STRING;

    /** Keras' name of the regularizer of {@code gamma}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String gammaRegularizer() default Unset.STRING;

    /** Keras' name of the constraint of {@code beta}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String betaConstraint() default Unset.STRING;

    /** Keras' name of the constraint of {@code gamma}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String gammaConstraint() default Unset.STRING;

    /** Whether batch renormalization corrects the difference between the batch and the moving averages. */
    boolean renorm() default false;

    /** How much of the renormalization's averages each batch keeps, 0 to 1. */
    @Range(min = 0, max = 1)
    double renormMomentum() default 0.99;

    /** Whether the replicas of distributed training share the statistics of a batch. */
    @KerasArgument("synchronized")
    boolean synchronized_() default false;
}
