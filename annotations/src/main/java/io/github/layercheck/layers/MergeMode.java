package io.github.layercheck.layers;

/** How the forward and the backward output of {@link Bidirectional} become one. */
public enum MergeMode {
    /** Joined along the last axis. */
    CONCAT,
    /** Added. */
    SUM,
    /** Multiplied. */
    MUL,
    /** Averaged. */
    AVE,
    /** They stay two outputs, the forward one first. */
    NONE
}
