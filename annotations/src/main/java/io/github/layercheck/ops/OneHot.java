package io.github.layercheck.ops;

import io.github.layercheck.DType;
import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each integer as a vector with a 1 at its place.
 *
 * <p>One tensor of integers; output its shape with an axis of classes. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: one_hot</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface OneHot {
    /** How many classes. */
    @Range(min = 1)
    int numClasses();

    /** The place of the axis in the output, or -1 for the last. */
    int axis() default -1;

    /** The type of the output. */
    DType dtype() default DType.FLOAT32;
}
