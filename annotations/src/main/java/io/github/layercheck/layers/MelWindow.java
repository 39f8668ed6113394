package io.github.layercheck.layers;

import io.github.layercheck.Unset;

/** The window of a frame of {@link MelSpectrogram}. */
public enum MelWindow {
    /** A raised cosine that ends at 0. */
    HANN,
    /** A raised cosine that ends a little above 0. */
    HAMMING,
    /** No window: all samples count the same. */
    @Unset
    NONE
}
