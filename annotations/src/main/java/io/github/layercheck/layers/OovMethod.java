package io.github.layercheck.layers;

/** How tokens that are not in the vocabulary are spread over their indices. */
public enum OovMethod {
    /** By the remainder of the token itself. */
    FLOORMOD,
    /** By a hash of the token. */
    FARMHASH
}
