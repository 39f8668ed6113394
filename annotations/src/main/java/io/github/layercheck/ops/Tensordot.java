package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The product of two tensors along several axes.
 *
 * <p>Two tensors; output the other axes of both, of the type that Keras promotes both to. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: tensordot</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Tensordot {
    /**
     * How many of the last axes of the first and the first of the second; or those of the first and then, as many,
     * those of the second.
     */
    int[] axes() default 2;
}
