package io.github.layercheck.engine.file.tflite;

import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Quantization;
import io.github.layercheck.engine.contract.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A tensor of a subgraph, by the fields of the schema's table Tensor. */
final class TfLiteTensor {

    private static final int SHAPE = 0;
    private static final int TYPE = 1;
    private static final int BUFFER = 2;
    private static final int NAME = 3;
    private static final int QUANTIZATION = 4;
    private static final int SHAPE_SIGNATURE = 7;

    private static final int SCALE = 2;
    private static final int ZERO_POINT = 3;
    private static final int QUANTIZED_DIMENSION = 6;

    private final FlatBytes file;
    private final FlatTable table;

    TfLiteTensor(FlatBytes file, FlatTable table) {
        this.file = file;
        this.table = table;
    }

    String name() {
        return table.text(NAME);
    }

    int buffer() {
        return table.number(BUFFER);
    }

    /** The tensor as an input or an output of that name. */
    NamedValue value(String name) {
        return new NamedValue(name, name(), new ValueType.Tensor(type(), shape()), quantization());
    }

    /** The tensor as a constant. */
    FileArray constant() {
        List<Long> sizes = new ArrayList<>();
        for (int size : table.numbers(SHAPE, "a shape")) {
            if (size < 0) {
                throw file.wrong("The constant " + name() + " has a dimension of " + size);
            }
            sizes.add((long) size);
        }
        try {
            return new FileArray(name(), sizes, type(), ArrayRole.CONSTANT);
        } catch (ArithmeticException e) {
            throw file.wrong("The number of elements of the constant " + name() + " does not fit 64 bits");
        }
    }

    private ElementType type() {
        int number = table.byteNumber(TYPE);
        return TfLiteType.of(number)
                .orElseThrow(() -> file.wrong("The tensor " + name() + " has the element type " + number
                        + ", which TensorFlow 2.21 does not know"));
    }

    /** What the interpreter says: the signature of the shape, where there is one, has the dimensions that are open. */
    private List<Dimension> shape() {
        int[] sizes = table.numbers(SHAPE, "a shape");
        int[] signature = table.numbers(SHAPE_SIGNATURE, "the signature of a shape");
        if (signature.length > 0 && signature.length != sizes.length) {
            throw file.wrong("The tensor " + name() + " has the shape " + Arrays.toString(sizes) + " and the signature "
                    + Arrays.toString(signature));
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (int size : signature.length > 0 ? signature : sizes) {
            if (size < -1) {
                throw file.wrong("The tensor " + name() + " has a dimension of " + size);
            }
            dimensions.add(size == -1 ? Dimension.OPEN : Dimension.of(size));
        }
        return dimensions;
    }

    private Optional<Quantization> quantization() {
        return table.table(QUANTIZATION, "the quantization of a tensor").flatMap(parameters -> {
            List<Double> scales = new ArrayList<>();
            for (float scale : parameters.floatNumbers(SCALE, "the scales of a tensor")) {
                scales.add((double) scale);
            }
            List<Long> zeroPoints = Arrays.stream(parameters.longNumbers(ZERO_POINT, "the zero points of a tensor"))
                    .boxed()
                    .toList();
            return scales.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Quantization(scales, zeroPoints, parameters.number(QUANTIZED_DIMENSION)));
        });
    }
}
