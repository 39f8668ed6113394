package io.github.layercheck.engine.config;

/**
 * What becomes of the masks of a layer's inputs, which say of each step of a sequence whether it counts: what Keras' method
 * {@code compute_mask} of the layer makes of them, where the layer supports masks. Whether a layer takes a mask in is another
 * question, which the arguments of its call answer.
 */
public enum Masks {
    /** The output has no mask. */
    LOST,
    /** The first output has the mask of the first input. */
    PASSED_ON,
    /** The same if the layer returns sequences. */
    OF_SEQUENCE,
    /** The same for what both directions make. */
    OF_BOTH_DIRECTIONS,
    /** A step counts where it counts in one of the inputs, if all have a mask. */
    MERGED,
    /** The masks side by side as the inputs are; one without a mask counts. */
    CONCATENATED,
    /** The output has a copy of the mask of the first input, which is the query. */
    OF_QUERY,
    /** The layer makes a mask of its input, which counts where it is not 0, if an attribute asks for it. */
    OF_INDICES,
    /**
     * The layer makes a mask of its input, in which a step counts if it has a value other than the one to be masked.
     */
    OF_VALUES;

    /** Whether the layer makes masks where there were none. */
    public boolean areMade() {
        return this == OF_INDICES || this == OF_VALUES;
    }
}
