package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Complex numbers of absolute values and angles.
 *
 * <p>Two tensors; output the shape of the first. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: polar</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Polar {}
