package io.github.layercheck.engine.contract;

/** What an array in a file is there for, by the name that its format has for it. */
public enum ArrayRole {
    /** An array of ONNX' main graph. */
    INITIALIZER("initializer", "initializers"),
    /** An array of ONNX' main graph that is a default value as well: code can give another as an input. */
    INITIALIZER_INPUT("initializer with an input of its name", "initializers with inputs of their names"),
    /** An array of a graph within a node of ONNX, such as the branch of an If. */
    SUBGRAPH_INITIALIZER("initializer of a subgraph", "initializers of subgraphs"),
    /** An array of ONNX of which only the values that are not zero are stored. */
    SPARSE_INITIALIZER("sparse initializer", "sparse initializers"),
    /** An array that a Constant node of ONNX makes, or that a tensor of TensorFlow Lite is filled with. */
    CONSTANT("constant", "constants"),
    /** What a variable of TensorFlow is restored from. */
    VARIABLE("variable", "variables"),
    /** An array in a file of arrays. */
    ARRAY("array", "arrays");

    private final String title;
    private final String plural;

    ArrayRole(String title, String plural) {
        this.title = title;
        this.plural = plural;
    }

    /** The name of one of them. */
    public String title() {
        return title;
    }

    /** The name of several of them. */
    public String plural() {
        return plural;
    }
}
