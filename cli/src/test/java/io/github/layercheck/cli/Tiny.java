package io.github.layercheck.cli;

/** The file of a small model. */
final class Tiny {

    /** As Keras writes it, but for what is default. */
    static final String FILE = of(3);

    private Tiny() {}

    /** The same with so many classes. */
    static String of(int units) {
        return """
                {"module": "keras", "class_name": "Sequential", "config": {"name": "tiny_net", "layers": [
                  {"module": "keras.layers", "class_name": "InputLayer",
                   "config": {"batch_shape": [null, 4], "dtype": "float32", "name": "in"}},
                  {"module": "keras.layers", "class_name": "BatchNormalization", "config": {"name": "norm"}},
                  {"module": "keras.layers", "class_name": "Dense",
                   "config": {"name": "wide", "units": 1000, "trainable": false}},
                  {"module": "keras.layers", "class_name": "Dense",
                   "config": {"name": "classes/all", "units": %d, "activation": "softmax"}}]}}
                """.formatted(units);
    }
}
