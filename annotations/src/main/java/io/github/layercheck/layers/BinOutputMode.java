package io.github.layercheck.layers;

/** What a layer puts out for the index of a bin. */
public enum BinOutputMode {
    /** The index itself. */
    INT,
    /** For each index a vector with a 1 at its place. */
    ONE_HOT,
    /** For each sample a vector with a 1 at the place of each index that is in it. */
    MULTI_HOT,
    /** For each sample a vector with how often each index is in it. */
    COUNT
}
