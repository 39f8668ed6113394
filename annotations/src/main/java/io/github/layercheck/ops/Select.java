package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of several tensors, the first whose condition holds.
 *
 * <p>The conditions, then as many tensors; output the common shape. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: select</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Select {}
