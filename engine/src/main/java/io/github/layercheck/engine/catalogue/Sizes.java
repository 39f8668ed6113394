package io.github.layercheck.engine.catalogue;

import java.util.List;

/** The attributes that decide on the size of an axis, in the order in which messages name them. */
final class Sizes {

    static final List<String> CONVOLUTION = List.of("kernelSize", "strides", "dilationRate", "padding");

    static final List<String> TRANSPOSED_CONVOLUTION =
            List.of("kernelSize", "strides", "dilationRate", "padding", "outputPadding");

    static final List<String> POOLING = List.of("poolSize", "strides", "padding");

    static final List<String> OUTPUT_SIZE = List.of("outputSize");

    static final List<String> SIZE = List.of("size");

    static final List<String> CROPPING = List.of("cropping");

    static final List<String> PADDING = List.of("padding");

    static final List<String> IMAGE = List.of("height", "width");

    private Sizes() {}
}
