package io.github.layercheck.layers;

/** What {@link HashedCrossing} puts out for the index of a bin. */
public enum CrossingOutputMode {
    /** The index itself. */
    INT,
    /** A vector with a 1 at the place of the index. */
    ONE_HOT
}
