package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.shape.Counts;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.List;

/**
 * A weight that Keras' {@code quantize()} stores in integers, as a matrix of rows that share their scales and columns that each
 * have their own. Source: Keras 3.15.1, keras/src/layers/core, {@code _int8_build}, {@code _int4_build} and
 * {@code _float8_build} of Dense, EinsumDense, Embedding and ReversibleEmbedding.
 *
 * @param rows the elements that share a scale, or in blocks of 4 bits one scale for each block
 * @param columns the elements with scales of their own
 * @param isKept whether a layer around it keeps the weight as it was beside the integers
 */
public record Quantizable(Form form, long rows, long columns, boolean isKept) {

    /** What of the weight depends on the kind of layer. */
    public enum Form {
        /** A kernel: its columns are packed, and it can be float8. */
        KERNEL,
        /** Vectors of a vocabulary, whose rows, the features, are packed. */
        EMBEDDINGS,
        /** The same the other way round, with floating-point zero points. */
        REVERSE_EMBEDDINGS
    }

    /** A weight that only its layer has. */
    public Quantizable(Form form, long rows, long columns) {
        this(form, rows, columns, false);
    }

    /** The same weight, which a layer around its layer keeps. */
    Quantizable kept() {
        return new Quantizable(form, rows, columns, true);
    }

    /** What float8 adds to a layer: a scale and a history of 1,024 maxima, for input, kernel and the output's gradient. */
    private static final long FLOAT8_VALUES = 3 * (1 + 1024);

    private static final long FLOAT32_BYTES = 4;

    /** A kernel that sums over the first of its axes, or over several of them. */
    public static Quantizable kernel(List<Dim> summed, List<Dim> others) {
        return new Quantizable(Form.KERNEL, TensorShape.elements(summed), TensorShape.elements(others));
    }

    /** The bytes in 8-bit integers, with a scale for each column that has that many bytes. */
    public long int8Bytes(long scaleBytes) {
        return Counts.sum(Counts.product(rows, columns), Counts.product(columns, scaleBytes));
    }

    /**
     * The bytes in 4-bit integers, two of them in a byte.
     *
     * @param block how many rows share a scale; all if it is not positive
     * @param scaleBytes the bytes of a scale
     */
    public long int4Bytes(long block, long scaleBytes) {
        long packed =
                form == Form.KERNEL ? Counts.product(rows, halved(columns)) : Counts.product(halved(rows), columns);
        if (block <= 0) {
            return Counts.sum(packed, Counts.product(columns, scaleBytes));
        }
        long scales = Counts.product(-Math.floorDiv(-rows, block), columns);
        boolean hasIntegerZeros = form != Form.REVERSE_EMBEDDINGS;
        long perScale = scaleBytes + (hasIntegerZeros ? 1 : scaleBytes);
        long indices = hasIntegerZeros ? Counts.product(rows, scaleBytes) : 0;
        return Counts.sum(Counts.sum(packed, Counts.product(scales, perScale)), indices);
    }

    /** The bytes that float8 adds, which keeps the weight as it is. */
    public long addedFloat8Bytes() {
        return form == Form.KERNEL ? FLOAT8_VALUES * FLOAT32_BYTES : 0;
    }

    private static long halved(long size) {
        return size / 2 + size % 2;
    }
}
