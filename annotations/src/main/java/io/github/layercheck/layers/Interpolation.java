package io.github.layercheck.layers;

/** How an image is resampled when its size changes. */
public enum Interpolation {
    /** The nearest pixel. */
    NEAREST,
    /** Linear between 2 pixels along each axis. */
    BILINEAR,
    /** Cubic between 4 pixels along each axis. */
    BICUBIC,
    /** A windowed sinc of 3 lobes, between 6 pixels along each axis. */
    LANCZOS3,
    /** A windowed sinc of 5 lobes, between 10 pixels along each axis. */
    LANCZOS5
}
