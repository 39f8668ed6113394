package io.github.layercheck.layers;

import io.github.layercheck.Unset;

/** What the window of {@link STFTSpectrogram} is divided by. */
public enum StftScaling {
    /** The root of the sum of its squares. */
    DENSITY,
    /** The sum of its absolute values. */
    SPECTRUM,
    /** Nothing. */
    @Unset
    NONE
}
