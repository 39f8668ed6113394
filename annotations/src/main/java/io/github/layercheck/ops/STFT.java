package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The Fourier transforms of short frames along the last axis.
 *
 * <p>One tensor; the real and the imaginary parts of the output, {@code (..., frames, frequencies)}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/fft/">Keras: stft</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface STFT {
    /** How many elements a frame has. */
    @Range(min = 1)
    int sequenceLength();

    /** How far apart the frames are. */
    @Range(min = 1)
    int sequenceStride();

    /** How many elements are transformed. */
    @Range(min = 1)
    int fftLength();

    /** The window function. */
    String window() default "hann";

    /** Whether the signal is padded, so that each frame is in the middle of its place. */
    boolean center() default true;
}
