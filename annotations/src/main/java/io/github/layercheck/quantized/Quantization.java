package io.github.layercheck.quantized;

/** How the weights of a quantized layer are stored. */
public enum Quantization {
    /** In integers of 8 bits. */
    INT8,
    /** In integers of 4 bits, two in a byte. */
    INT4
}
