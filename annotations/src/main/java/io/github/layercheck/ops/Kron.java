package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each element of one tensor times another tensor.
 *
 * <p>Two tensors; output the products of their sizes, of the type that Keras promotes both to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: kron</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Kron {}
