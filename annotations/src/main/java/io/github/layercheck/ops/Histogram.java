package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many elements are in each of some bins, and the limits of these.
 *
 * <p>One tensor; two vectors, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: histogram</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Histogram {
    /** How many bins. */
    @Range(min = 1)
    int bins() default 10;

    /** The lowest and the highest limit; by default those of the elements. */
    @Length({0, 2})
    double[] range() default {};
}
