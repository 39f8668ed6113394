package io.github.layercheck.layers;

/** Where a text is split into tokens. */
public enum Split {
    /** Between words. */
    WHITESPACE,
    /** Between characters. */
    CHARACTER,
    /** Nowhere: the text is one token. */
    NONE
}
