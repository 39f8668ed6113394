package io.github.layercheck.layers;

import io.github.layercheck.Unset;

/** Where a text is split into tokens. */
public enum Split {
    /** Between words. */
    WHITESPACE,
    /** Between characters. */
    CHARACTER,
    /** Nowhere: the text is one token. */
    @Unset
    NONE
}
