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
 * A rectified linear unit that learns the slope of the negative part, for each element of a sample.
 *
 * <p>Output and input have the same shape.
 *
 * <p>Weights: {@code alpha}, of a sample's shape, with 1 for each of the {@link #sharedAxes}.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/prelu/">Keras: PReLU</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface PReLU {

    /** Keras' name of the initializer of {@code alpha}. */
    @OneOf(INITIALIZER)
    String alphaInitializer() default "Zeros";

    /** Keras' name of the regularizer of {@code alpha}; {@link Unset#STRING}, the default, means none. */
    @OneOf(REGULARIZER)
    String alphaRegularizer() default Unset.STRING;

    /** Keras' name of the constraint of {@code alpha}; {@link Unset#STRING}, the default, means none. */
    @OneOf(CONSTRAINT)
    String alphaConstraint() default Unset.STRING;

    /** The axes along which one slope is shared, counted with the batch, from 1; {@code {}}, the default, means none. */
    @Range(min = 1)
    int[] sharedAxes() default {};
}
