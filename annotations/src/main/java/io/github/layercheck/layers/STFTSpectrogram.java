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
 * The spectrogram of a signal, by a short-time Fourier transform that is a convolution with trainable kernels.
 *
 * <p>Input {@code (batch, samples, channels)}, output {@code (batch, frames, channels * frequencies)}, or with
 * {@link #expandDims} {@code (batch, frames, frequencies, channels)}. With {@code CHANNELS_FIRST} the channels are axis
 * 1. The frequencies are {@code fftLength / 2 + 1}, twice that for {@code STFT}; the frames are those of a convolution
 * with a window of {@link #frameLength} and a step of {@link #frameStep}.
 *
 * <p>Weights: {@code real_kernel}, but for {@code IMAG}, and {@code imag_kernel}, but for {@code REAL}, each
 * {@code (frameLength, 1, fftLength / 2 + 1)}.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/audio_preprocessing/stft_spectrogram/">Keras:
 * STFTSpectrogram</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface STFTSpectrogram {

    /** What is put out. */
    StftMode mode() default StftMode.LOG;

    /** The length of a frame, in samples. */
    @Range(min = 1)
    int frameLength() default 256;

    /**
     * The samples from one frame to the next, at most {@link #frameLength}; {@link Unset#INT}, the default, is
     * half of it.
     */
    @Range(min = 1)
    int frameStep() default Unset.INT;

    /**
     * The size of the Fourier transform, at least {@link #frameLength}; {@link Unset#INT}, the default, is the
     * next power of two.
     */
    @Range(min = 1)
    int fftLength() default Unset.INT;

    /**
     * The window of a frame, by SciPy's name, such as {@code "hann"} or {@code "hamming"}; {@link Unset#STRING} means none.
     */
    String window() default "hann";

    /** Whether the window is periodic, not symmetric. */
    boolean periodic() default false;

    /** What the window is divided by. */
    StftScaling scaling() default StftScaling.DENSITY;

    /** What is added at the edges; not {@code CAUSAL}. */
    Padding padding() default Padding.VALID;

    /** Whether frequencies and channels are two axes, as of an image. */
    boolean expandDims() default false;

    /** Where the channels are; {@code DEFAULT} is Keras' configured place, the last axis unless changed. */
    DataFormat dataFormat() default DataFormat.DEFAULT;
}
