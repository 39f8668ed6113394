package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The first half along an axis times the sigmoid of the second.
 *
 * <p>One tensor; output its shape with half the axis, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: glu</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Glu {
    /** The axis, counted from the batch, which is 0, or from the end. */
    int axis() default -1;
}
