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
 * The integers along the last axis as a vector with a 1 at the place of each.
 *
 * <p>One tensor of integers; output its shape with classes for the axis. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: multi_hot</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface MultiHot {
    /** How many classes. */
    @Range(min = 1)
    int numClasses();

    /** The place of the axis, or -1 for the last. */
    int axis() default -1;

    /** The type of the output. */
    DType dtype() default DType.FLOAT32;
}
