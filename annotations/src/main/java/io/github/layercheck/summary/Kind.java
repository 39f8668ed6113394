package io.github.layercheck.summary;

/** The kind of Keras model that a declaration stands for. */
public enum Kind {
    /** A chain of layers from one input. */
    SEQUENTIAL("Sequential"),
    /** A graph of layers. */
    FUNCTIONAL("Functional");

    private final String kerasName;

    Kind(String kerasName) {
        this.kerasName = kerasName;
    }

    /** {@return the name of Keras' class} */
    public String kerasName() {
        return kerasName;
    }
}
