package io.github.layercheck.engine.contract;

import io.github.layercheck.engine.text.PythonTuple;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An array in a file, such as a weight. Its elements are never read.
 *
 * @param path its name, or where it is in the file
 * @param shape its sizes, none of which is negative, and whose product fits a long; none for a single number
 * @param stored how many values of a sparse array are stored
 * @param external where the elements are, if they are in another file
 */
public record FileArray(
        String path,
        List<Long> shape,
        ElementType dtype,
        ArrayRole role,
        OptionalLong stored,
        Optional<ExternalData> external) {

    public FileArray {
        shape = List.copyOf(shape);
        elements(shape);
    }

    /** A dense array in the file itself. */
    public FileArray(String path, List<Long> shape, ElementType dtype, ArrayRole role) {
        this(path, shape, dtype, role, OptionalLong.empty(), Optional.empty());
    }

    /** The number of elements, also of those that a sparse array does not store. */
    public long elements() {
        return elements(shape);
    }

    /**
     * How many bytes its elements take in a file of that kind, those that are stored: whole ones, in which elements of less than a byte
     * are packed. Empty if an element has no size of its own, or the number does not fit a long.
     */
    OptionalLong bytes(FileKind kind) {
        long bits = kind.storedBits(dtype.bits());
        long count = stored.orElse(elements());
        return bits == 0 || count > Long.MAX_VALUE / bits - Byte.SIZE
                ? OptionalLong.empty()
                : OptionalLong.of((count * bits + Byte.SIZE - 1) / Byte.SIZE);
    }

    /**
     * The number of elements of an array of a shape.
     *
     * @throws ArithmeticException if it does not fit a long
     */
    public static long elements(List<Long> shape) {
        if (shape.contains(0L)) {
            return 0;
        }
        long elements = 1;
        for (long size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("a size of " + size);
            }
            elements = Math.multiplyExact(elements, size);
        }
        return elements;
    }

    /** The shape as Python writes it. */
    public String shapeText() {
        return PythonTuple.of(shape);
    }
}
