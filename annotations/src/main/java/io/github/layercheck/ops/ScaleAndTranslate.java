package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Images scaled and moved.
 *
 * <p>The images, the factors and the distances; output the shape, of their type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: scale_and_translate</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ScaleAndTranslate {
    /** The shape of the output. */
    int[] outputShape();

    /** The axes. */
    int[] spatialDims();

    /** How a value between pixels is estimated. */
    String method();

    /** Whether what is too fine is smoothed. */
    boolean antialias() default true;
}
