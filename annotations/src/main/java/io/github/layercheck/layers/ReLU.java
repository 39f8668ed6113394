package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rectified linear unit: what lies above a threshold stays, what lies below is cut or weakened.
 *
 * <p>Output and input have the same shape. No weights.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/relu/">Keras: ReLU</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ReLU {

    /** The largest output; {@link Unset#DOUBLE}, the default, means no limit. */
    @Range(min = 0)
    double maxValue() default Unset.DOUBLE;

    /** The slope below the threshold. */
    @Range(min = 0)
    double negativeSlope() default 0.0;

    /** The input below which the slope is {@link #negativeSlope}. */
    @Range(min = 0)
    double threshold() default 0.0;
}
