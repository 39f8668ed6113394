package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The Fourier transform along the last axis of real numbers.
 *
 * <p>One tensor; the real and the imaginary parts of the output. No weights.
 *
 * @see <a href="https://keras.io/api/ops/fft/">Keras: rfft</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface RFFT {
    /** How many elements are transformed; by default all, {@link Unset#INT}. */
    int fftLength() default Unset.INT;
}
