package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Elements along an axis by their places.
 *
 * <p>The tensor and the places, as a tensor or a {@code @Constant}; output the shape with those of the places for the
 * axis, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: take</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Take {
    /** The axis, counted from the batch, which is 0, or from the end; by default none: all elements in a row. */
    @Length({0, 1})
    int[] axis() default {};
}
