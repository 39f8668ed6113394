package io.github.layercheck.layers;

import io.github.layercheck.Unset;

/** Yes, no, or as it fits. */
public enum Auto {
    /** Wherever it is possible. */
    @Unset
    AUTO,
    /** Always; an error where it is not possible. */
    TRUE,
    /** Never. */
    FALSE
}
