package io.github.layercheck.engine.file.content;

import io.github.layercheck.engine.text.PythonTuple;
import java.math.BigInteger;
import java.util.List;

/**
 * An array in a file of weights.
 *
 * @param path where it is in the file
 * @param shape its sizes; none for a single number
 * @param dtype its element type, as NumPy calls it
 */
public record StoredArray(String path, List<Long> shape, String dtype) {

    public StoredArray {
        shape = List.copyOf(shape);
    }

    /** The number of elements. */
    public BigInteger elements() {
        return shape.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** The shape as Python writes it. */
    public String shapeText() {
        return PythonTuple.of(shape);
    }
}
