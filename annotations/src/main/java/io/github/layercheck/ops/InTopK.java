package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether the target is among the largest predictions.
 *
 * <p>The targets, {@code (batch)}, and the predictions, {@code (batch, classes)}; output the shape of the targets, of
 * {@code bool}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: in_top_k</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface InTopK {
    /** How many predictions count. */
    @Range(min = 1)
    int k();
}
