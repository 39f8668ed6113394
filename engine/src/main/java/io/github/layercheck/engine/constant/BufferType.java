package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.contract.ElementType;
import java.util.Optional;

/** The buffers of Java that runtimes take elements from. */
public enum BufferType {
    BYTE("ByteBuffer", 1),
    SHORT("ShortBuffer", 2),
    INT("IntBuffer", 4),
    LONG("LongBuffer", 8),
    FLOAT("FloatBuffer", 4),
    DOUBLE("DoubleBuffer", 8);

    private final String className;
    private final int bytes;

    BufferType(String className, int bytes) {
        this.className = className;
        this.bytes = bytes;
    }

    /**
     * The buffer for elements of a type: an unsigned type in the signed one of its size, half precision in shorts; empty
     * for elements that have no size, or less than a byte, or two parts.
     */
    public static Optional<BufferType> of(ElementType type) {
        return switch (type) {
            case FLOAT64 -> Optional.of(DOUBLE);
            case FLOAT32 -> Optional.of(FLOAT);
            case COMPLEX64, COMPLEX128 -> Optional.empty();
            default -> ofIntegers(type.bits());
        };
    }

    private static Optional<BufferType> ofIntegers(int bits) {
        return switch (bits) {
            case 64 -> Optional.of(LONG);
            case 32 -> Optional.of(INT);
            case 16 -> Optional.of(SHORT);
            case 8 -> Optional.of(BYTE);
            default -> Optional.empty();
        };
    }

    /** The simple name of the class, which is in {@code java.nio}. */
    public String className() {
        return className;
    }

    /** The size of an element. */
    public int bytes() {
        return bytes;
    }
}
