package io.github.layercheck.quantized;

/** How the weights of a quantized layer are stored: Keras' quantization modes. */
public enum Quantization {
    /** In integers of 8 bits. */
    INT8,
    /** In integers of 4 bits, two in a byte. */
    INT4,
    /** As they are, with scales for computing in floating-point numbers of 8 bits. */
    FLOAT8,
    /** By GPTQ, in integers of up to 8 bits. */
    GPTQ,
    /** By AWQ, in integers of 4 bits, two in a byte. */
    AWQ
}
