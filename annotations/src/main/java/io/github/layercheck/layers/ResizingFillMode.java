package io.github.layercheck.layers;

/** What {@link Resizing} pads images with; Keras knows one way only. */
public enum ResizingFillMode {
    /** A fixed value. */
    CONSTANT
}
