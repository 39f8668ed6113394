package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tensor with more elements around it.
 *
 * <p>One tensor; output its shape plus the padding, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: pad</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Pad {
    /** How many before and behind each axis, a pair for each, the batch included; one pair or one number for all. */
    int[] padWidth();

    /** Which elements. */
    String mode() default "constant";

    /** The element, if mode is {@code "constant"}; by default 0, {@link Unset#DOUBLE}. */
    double constantValues() default Unset.DOUBLE;
}
