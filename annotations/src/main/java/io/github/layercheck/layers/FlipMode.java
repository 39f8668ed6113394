package io.github.layercheck.layers;

/** In which directions an image is mirrored. */
public enum FlipMode {
    /** Left and right. */
    HORIZONTAL,
    /** Top and bottom. */
    VERTICAL,
    /** Both, each on its own. */
    HORIZONTAL_AND_VERTICAL
}
