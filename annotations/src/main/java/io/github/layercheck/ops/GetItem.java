package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Elements of a tensor by their places, as Python writes it: {@code x[:, 1:-1]}.
 *
 * <p>One tensor; output what is left of its axes, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: get_item</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface GetItem {
    /** What stands in the brackets, the batch first: {@code ":, 0"}, {@code "..., ::-1"}, {@code ":, None"}. */
    String key();
}
