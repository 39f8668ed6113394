package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The signal of the Fourier transforms of short frames.
 *
 * <p>The real and the imaginary parts, {@code (..., frames, frequencies)}; one output, {@code (..., elements)}. No
 * weights.
 *
 * @see <a href="https://keras.io/api/ops/fft/">Keras: istft</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ISTFT {
    /** How many elements a frame has. */
    @Range(min = 1)
    int sequenceLength();

    /** How far apart the frames are. */
    @Range(min = 1)
    int sequenceStride();

    /** How many elements were transformed. */
    @Range(min = 1)
    int fftLength();

    /** How many elements the output has; by default what the frames make, {@link Unset#INT}. */
    int length() default Unset.INT;

    /** The window function. */
    String window() default "hann";

    /** Whether the signal is padded, so that each frame is in the middle of its place. */
    boolean center() default true;
}
