package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The vectors along the axes, with a norm of 1.
 *
 * <p>One tensor; output its shape, of {@code float32}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: normalize</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Normalize {
    /** The axes, counted from the batch, which is 0, or from the end; none, <code>{}</code>, are all. */
    int[] axis() default -1;

    /** Which norm. */
    int order() default 2;

    /** The least norm; by default that of Keras, {@link Unset#DOUBLE}. */
    double epsilon() default Unset.DOUBLE;
}
