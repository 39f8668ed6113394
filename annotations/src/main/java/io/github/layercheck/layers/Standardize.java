package io.github.layercheck.layers;

import io.github.layercheck.Unset;

/** What is done to a text before it is split. */
public enum Standardize {
    /** Lower case, without punctuation. */
    LOWER_AND_STRIP_PUNCTUATION,
    /** Lower case. */
    LOWER,
    /** Without punctuation. */
    STRIP_PUNCTUATION,
    /** Nothing. */
    @Unset
    NONE
}
