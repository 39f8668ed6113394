package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The diagonals of two axes.
 *
 * <p>One tensor; output its shape without the two axes and with the diagonal last, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: diagonal</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Diagonal {
    /** The diagonal: above the main one if positive, below if negative. */
    int offset() default 0;

    /** The one axis. */
    int axis1() default 0;

    /** The other axis. */
    int axis2() default 1;
}
