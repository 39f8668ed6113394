package io.github.layercheck.layers;

/** What a window finds beyond the edge of its input. */
public enum Padding {
    /** Nothing is added: the window stays inside the input. */
    VALID,
    /** Zeros are added on both sides, so that with a stride of 1 the output is as large as the input. */
    SAME,
    /**
     * As {@link #SAME}, but in front only, so that no output depends on a later step; for one-dimensional convolutions.
     */
    CAUSAL
}
