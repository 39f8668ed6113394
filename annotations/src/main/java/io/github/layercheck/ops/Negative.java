package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tensor with the other sign: {@code -x} in Python.
 *
 * <p>Output and input have the same shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/#negative-function">Keras: negative</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Negative {}
