package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each element, with numbers in place of NaN and infinity.
 *
 * <p>One tensor; output its shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: nan_to_num</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface NanToNum {
    /** What stands for NaN. */
    double nan() default 0;

    /** What stands for infinity; by default the largest number, {@link Unset#DOUBLE}. */
    double posinf() default Unset.DOUBLE;

    /** What stands for negative infinity; by default the smallest number, {@link Unset#DOUBLE}. */
    double neginf() default Unset.DOUBLE;
}
