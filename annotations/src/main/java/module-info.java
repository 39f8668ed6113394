/** The annotations that declare a neural network, and the records that describe one at run time. */
module io.github.layercheck {
    exports io.github.layercheck;
    exports io.github.layercheck.activations;
    exports io.github.layercheck.applications;
    exports io.github.layercheck.layers;
    exports io.github.layercheck.legacy;
    exports io.github.layercheck.ops;
    exports io.github.layercheck.quantized;
    exports io.github.layercheck.summary;
}
