package io.github.layercheck.layers;

import io.github.layercheck.Unset;

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
    @Unset
    NONE
}
