package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each element, 0 where it is nearer to 0 than a threshold.
 *
 * <p>One tensor; output its shape and type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: hard_shrink</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface HardShrink {
    /** The threshold. */
    double threshold() default 0.5;
}
