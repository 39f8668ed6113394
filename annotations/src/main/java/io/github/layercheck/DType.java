package io.github.layercheck;

import java.util.Locale;

/** The type of a tensor's elements, by Keras' names. */
public enum DType {
    /** IEEE 754 half precision. */
    FLOAT16(16),
    /** Single precision with a mantissa of 7 bits. */
    BFLOAT16(16),
    /** IEEE 754 single precision, Keras' default. */
    FLOAT32(32),
    /** IEEE 754 double precision. */
    FLOAT64(64),
    /** Signed, 8 bits. */
    INT8(8),
    /** Signed, 16 bits. */
    INT16(16),
    /** Signed, 32 bits. */
    INT32(32),
    /** Signed, 64 bits. */
    INT64(64),
    /** Unsigned, 8 bits. */
    UINT8(8),
    /** Unsigned, 16 bits. */
    UINT16(16),
    /** Unsigned, 32 bits. */
    UINT32(32),
    /** Unsigned, 64 bits. */
    UINT64(64),
    /** True or false; a byte each, as Keras counts it. */
    BOOL(8),
    /** Text, the input of text preprocessing; it has no size of its own. */
    STRING(0);

    private final int bits;
    private final String kerasName;

    DType(int bits) {
        this.bits = bits;
        this.kerasName = name().toLowerCase(Locale.ROOT);
    }

    /** The size of one element, in bits; 0 where it has none. */
    public int bits() {
        return bits;
    }

    /** Keras' name of this type, such as {@code float32}. */
    public String kerasName() {
        return kerasName;
    }

    /** Whether the elements are floating-point numbers. */
    public boolean isFloat() {
        // not by a switch, for which javac makes one more class to load
        return this == FLOAT16 || this == BFLOAT16 || this == FLOAT32 || this == FLOAT64;
    }
}
