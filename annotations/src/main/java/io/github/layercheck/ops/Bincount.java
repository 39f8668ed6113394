package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often each integer comes along the last axis.
 *
 * <p>One tensor of integers; output its shape with an unknown number of integers for the axis, of {@code int32}. No
 * weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: bincount</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Bincount {
    /** How many integers at least. */
    int minlength() default 0;
}
