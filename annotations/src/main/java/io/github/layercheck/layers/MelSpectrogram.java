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
 * The spectrogram of a signal, on the mel scale.
 *
 * <p>Input {@code (batch, samples)}, output {@code (batch, numMelBins, frames)}, where the frames are
 * {@code floor(samples / sequenceStride) + 1}, or of {@code samples - 1} if {@link #fftLength} is odd. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/audio_preprocessing/mel_spectrogram/">Keras:
 * MelSpectrogram</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface MelSpectrogram {

    /** The size of the Fourier transform. */
    @Range(min = 1)
    int fftLength() default 2048;

    /** The samples from one frame to the next. */
    @Range(min = 1)
    int sequenceStride() default 512;

    /** The length of a frame, at most {@link #fftLength}; {@link Unset#INT}, the default, is that. */
    @Range(min = 1)
    int sequenceLength() default Unset.INT;

    /** The window of a frame. */
    MelWindow window() default MelWindow.HANN;

    /** The samples of a second. */
    @Range(min = 1)
    int samplingRate() default 16000;

    /** The number of bins of the mel scale. */
    @Range(min = 1)
    int numMelBins() default 128;

    /** The lowest frequency, in hertz. */
    @Range(min = 0)
    double minFreq() default 20.0;

    /** The highest frequency, in hertz; {@link Unset#DOUBLE}, the default, is half the {@link #samplingRate}. */
    @Range(min = 0, minExclusive = true)
    double maxFreq() default Unset.DOUBLE;

    /** Whether the power is put out in decibels. */
    boolean powerToDb() default true;

    /** How many decibels below the peak the output is cut off. */
    @Range(min = 0)
    double topDb() default 80.0;

    /** The exponent of the magnitude: 1 for the magnitude, 2 for the power. */
    @Range(min = 0, minExclusive = true)
    double magExp() default 2.0;

    /** The power below which it counts as this. */
    @Range(min = 0, minExclusive = true)
    double minPower() default 1e-10;

    /** The power of 0 decibels. */
    @Range(min = 0, minExclusive = true)
    double refPower() default 1.0;
}
