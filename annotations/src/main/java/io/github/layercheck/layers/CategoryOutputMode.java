package io.github.layercheck.layers;

/** What {@link CategoryEncoding} puts out for integers. */
public enum CategoryOutputMode {
    /** For each integer a vector with a 1 at its place. */
    ONE_HOT,
    /** For each sample a vector with a 1 at the place of each integer that is in it. */
    MULTI_HOT,
    /** For each sample a vector with how often each integer is in it. */
    COUNT
}
