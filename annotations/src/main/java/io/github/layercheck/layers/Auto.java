package io.github.layercheck.layers;

/** Yes, no, or as it fits. */
public enum Auto {
    /** Wherever it is possible. */
    AUTO,
    /** Always; an error where it is not possible. */
    TRUE,
    /** Never. */
    FALSE
}
