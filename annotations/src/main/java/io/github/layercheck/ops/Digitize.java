package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which bin each element is in.
 *
 * <p>The tensor and the limits of the bins; output the shape of the tensor, of {@code int32}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: digitize</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Digitize {}
