package io.github.layercheck.layers;

/** What {@link RandomElasticTransform} finds beyond the edge of an image. */
public enum ElasticFillMode {
    /** A fixed value. */
    CONSTANT,
    /** The pixel at the edge. */
    NEAREST,
    /** The image mirrored, the pixel at the edge twice: {@code dcba|abcd|dcba}. */
    REFLECT,
    /** The image again, from its other side. */
    WRAP,
    /** The image mirrored, the pixel at the edge once: {@code dcb|abcd|cba}. */
    MIRROR
}
