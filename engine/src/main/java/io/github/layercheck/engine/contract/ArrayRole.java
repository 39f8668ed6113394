package io.github.layercheck.engine.contract;

/** What an array in a file is there for, by the name that its format has for it. */
public enum ArrayRole {
    /** An array of ONNX' main graph. */
    INITIALIZER("initializer"),
    /** An array of ONNX' main graph that is a default value as well: code can give another as an input. */
    INITIALIZER_INPUT("initializer with an input of its name"),
    /** An array of a graph within a node of ONNX, such as the branch of an If. */
    SUBGRAPH_INITIALIZER("initializer of a subgraph"),
    /** An array of ONNX of which only the values that are not zero are stored. */
    SPARSE_INITIALIZER("sparse initializer"),
    /** An array that a Constant node of ONNX makes, or that a tensor of TensorFlow Lite is filled with. */
    CONSTANT("constant"),
    /** What a variable of TensorFlow is restored from. */
    VARIABLE("variable"),
    /** An array in a file of arrays. */
    ARRAY("array");

    private final String title;

    ArrayRole(String title) {
        this.title = title;
    }

    /** The name of one of them. */
    public String title() {
        return title;
    }
}
