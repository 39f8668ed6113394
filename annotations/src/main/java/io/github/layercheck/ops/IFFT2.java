package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The inverse Fourier transform along the last two axes of complex numbers.
 *
 * <p>The real and the imaginary parts; the same two of the output. No weights.
 *
 * @see <a href="https://keras.io/api/ops/fft/">Keras: ifft2</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface IFFT2 {}
