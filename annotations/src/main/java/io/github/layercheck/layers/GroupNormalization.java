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
 * Brings each group of channels of a sample to mean 0 and deviation 1.
 *
 * <p>Output and input have the same shape.
 *
 * <p>Weights, each of the size of {@link #axis}: {@code gamma} with {@link #scale}, {@code beta} with {@link #center}.
 *
 * @see <a href="https://keras.io/api/layers/normalization_layers/group_normalization/">Keras: GroupNormalization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface GroupNormalization {

    /** The number of groups, which divides the channels; -1 is a group for each channel. */
    @Range(min = -1)
    int groups() default 32;

    /** The axis of the channels, counted with the batch; a negative one counts from the end. */
    int axis() default -1;

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
}
