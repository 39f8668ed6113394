package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The inverse Fourier transform along the last axis, to real numbers.
 *
 * <p>The real and the imaginary parts; one output. No weights.
 *
 * @see <a href="https://keras.io/api/ops/fft/">Keras: irfft</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface IRFFT {
    /** How many elements the output has; by default those of the inputs, {@link Unset#INT}. */
    int fftLength() default Unset.INT;
}
