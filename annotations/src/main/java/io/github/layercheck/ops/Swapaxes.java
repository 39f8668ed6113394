package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Two axes in each other's place.
 *
 * <p>One tensor; output its shape with the two swapped, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/numpy/">Keras: swapaxes</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Swapaxes {
    /** The one axis. */
    int axis1();

    /** The other axis. */
    int axis2();
}
