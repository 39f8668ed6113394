package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The weights of a layer, or of all layers of a model, are not trained, as after {@code layer.trainable = False} in Keras. If
 * several apply to a layer, the innermost wins. As in Keras, a model that is frozen itself counts none of its parameters
 * as trainable; those of a layer in it that is {@code @Frozen(false)} count as trainable in a model around it that is not
 * frozen.
 *
 * <p>Where it stands between the annotations of a wrapper and of the wrapped layer, it applies to the wrapped layer only.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Frozen {

    /** Whether the weights stay as they are; {@code false} inside a frozen model trains them. */
    boolean value() default true;

    /**
     * Whether it applies to the layers within as well: those of a model, the layer that a wrapper wraps, and those that
     * MultiHeadAttention, GroupQueryAttention or a ConvLSTM makes. Keras' argument {@code trainable=False}, which is what a
     * file has, does not reach them; for that, write {@code false} here.
     */
    boolean sublayers() default true;
}
