package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The peak signal-to-noise ratio of two tensors.
 *
 * <p>Two tensors of one rank; output a number, of {@code float32}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: psnr</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface PSNR {
    /** The largest value that the elements can have. */
    double maxVal();
}
