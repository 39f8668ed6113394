package io.github.layercheck.layers;

/** What {@link STFTSpectrogram} puts out. */
public enum StftMode {
    /** The logarithm of the magnitude. */
    LOG,
    /** The magnitude. */
    MAGNITUDE,
    /** The power spectral density, of one side. */
    PSD,
    /** The real part. */
    REAL,
    /** The imaginary part. */
    IMAG,
    /** The phase. */
    ANGLE,
    /** The real and the imaginary part, which doubles the frequencies. */
    STFT
}
