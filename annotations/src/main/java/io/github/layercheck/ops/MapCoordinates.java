package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Elements at coordinates, also between others.
 *
 * <p>The tensor and the coordinates, of which the first axis has one for each of its axes; output the other axes of the
 * coordinates, of the type of the tensor. No weights.
 *
 * @see <a href="https://keras.io/api/ops/image/">Keras: map_coordinates</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface MapCoordinates {
    /** 0 for the nearest element, 1 for linear interpolation. */
    int order();

    /** What is outside of the image. */
    String fillMode() default "constant";

    /** The value there. */
    double fillValue() default 0;
}
