package io.github.layercheck.layers;

/** How an image is resampled when it is moved or distorted. */
public enum TransformInterpolation {
    /** The nearest pixel. */
    NEAREST,
    /** Linear between 2 pixels along each axis. */
    BILINEAR
}
