package io.github.layercheck.engine.contract;

import io.github.layercheck.DType;
import java.util.Locale;
import java.util.Optional;

/** The type of the elements of a tensor in a file. Its name is that of NumPy and Keras, whatever the file calls it. */
public enum ElementType {
    FLOAT64(64),
    FLOAT32(32),
    FLOAT16(16),
    BFLOAT16(16),
    FLOAT8_E4M3FN(8),
    FLOAT8_E4M3FNUZ(8),
    FLOAT8_E4M3B11FNUZ(8),
    FLOAT8_E5M2(8),
    FLOAT8_E5M2FNUZ(8),
    FLOAT8_E8M0FNU(8),
    FLOAT6_E2M3FN(6),
    FLOAT6_E3M2FN(6),
    FLOAT4_E2M1FN(4),
    INT64(64),
    INT32(32),
    INT16(16),
    INT8(8),
    INT4(4),
    INT2(2),
    UINT64(64),
    UINT32(32),
    UINT16(16),
    UINT8(8),
    UINT4(4),
    UINT2(2),
    /** TensorFlow's quantized types, whose scale is outside of the tensor. */
    QINT32(32),
    QINT16(16),
    QINT8(8),
    QUINT16(16),
    QUINT8(8),
    COMPLEX128(128),
    COMPLEX64(64),
    /** True or false, a byte each. */
    BOOL(8),
    /** Text or bytes, of no size of its own. */
    STRING(0),
    /** A handle of TensorFlow to something that is kept elsewhere, such as a variable. */
    RESOURCE(0),
    /** A value of TensorFlow of any type. */
    VARIANT(0),
    /** What the file does not say, or another type. */
    OTHER(0);

    private final int bits;

    ElementType(int bits) {
        this.bits = bits;
    }

    /** The size of one element, in bits; 0 where it has none. */
    public int bits() {
        return bits;
    }

    /** Whether the elements are floating-point numbers, of which weights consist; quantized ones are not. */
    public boolean isFloat() {
        return name().contains("FLOAT");
    }

    /** The same type in the language of Keras, if that has it. */
    public Optional<DType> dtype() {
        for (DType dtype : DType.values()) {
            if (dtype.name().equals(name())) {
                return Optional.of(dtype);
            }
        }
        return Optional.empty();
    }

    /** The type of a name such as {@code float32}; {@code OTHER} if there is none. */
    public static ElementType named(String name) {
        for (ElementType type : values()) {
            if (type.toString().equals(name)) {
                return type;
            }
        }
        return OTHER;
    }

    /** Such as {@code float32}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
