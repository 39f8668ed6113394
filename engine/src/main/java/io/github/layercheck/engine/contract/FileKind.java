package io.github.layercheck.engine.contract;

/** The kind of a file that has a contract, and no layers. */
public enum FileKind {
    /** A model in the form of Open Neural Network Exchange. */
    ONNX("ONNX"),
    /** A model for TensorFlow Lite, which is also called LiteRT. */
    TENSORFLOW_LITE("TensorFlow Lite"),
    /** A model of TensorFlow, with its signatures. */
    SAVED_MODEL("SavedModel"),
    /** The graph of a model for TensorFlow.js, or weights for it. */
    TENSORFLOW_JS("TensorFlow.js"),
    /** Arrays in a file of the safetensors library. */
    SAFETENSORS("safetensors"),
    /** Arrays in an HDF5 file of Keras. */
    HDF5_WEIGHTS("HDF5 weights");

    private final String title;

    FileKind(String title) {
        this.title = title;
    }

    /** The name of the kind, as reports have it. */
    public String title() {
        return title;
    }

    /**
     * The bits that an element of less than a byte takes in such a file. TensorFlow keeps each in a byte of its own; all others pack
     * those of an array without gaps.
     */
    public int storedBits(int bits) {
        return this == SAVED_MODEL ? (bits + Byte.SIZE - 1) / Byte.SIZE * Byte.SIZE : bits;
    }

    /** Whether such a file has only arrays: neither inputs nor outputs. */
    public boolean isOnlyWeights() {
        return this == SAFETENSORS || this == HDF5_WEIGHTS;
    }
}
