package io.github.layercheck.layers;

/** What a layer puts out for the index of a token in its vocabulary. */
public enum OutputMode {
    /** The index itself. */
    INT,
    /** For each index a vector with a 1 at its place. */
    ONE_HOT,
    /** For each sample a vector with a 1 at the place of each index that is in it. */
    MULTI_HOT,
    /** For each sample a vector with how often each index is in it. */
    COUNT,
    /** As {@link #COUNT}, each count weighted by how rare the token is in all texts. */
    TF_IDF
}
