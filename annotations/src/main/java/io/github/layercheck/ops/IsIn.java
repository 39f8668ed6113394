package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether each element is one of others.
 *
 * <p>The tensor and the others; output the shape of the tensor, of {@code bool}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: isin</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface IsIn {
    /** Whether no element comes twice. */
    boolean assumeUnique() default false;

    /** Whether the answer is turned round. */
    boolean invert() default false;
}
