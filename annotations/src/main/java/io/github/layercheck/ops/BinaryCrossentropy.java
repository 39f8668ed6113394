package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The binary cross-entropy of each element.
 *
 * <p>The target and the output, of one shape; output it, of the type of the second. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: binary_crossentropy</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface BinaryCrossentropy {
    /** Whether the output is before its activation. */
    boolean fromLogits() default false;
}
