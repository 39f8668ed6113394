package io.github.layercheck.engine.file.tflite;

import io.github.layercheck.engine.contract.ElementType;
import java.util.List;
import java.util.Optional;

/** The numbers of element types in TensorFlow Lite's schema. */
final class TfLiteType {

    /** {@code TensorType}, from 0 on. */
    private static final List<ElementType> TYPES = List.of(
            ElementType.FLOAT32,
            ElementType.FLOAT16,
            ElementType.INT32,
            ElementType.UINT8,
            ElementType.INT64,
            ElementType.STRING,
            ElementType.BOOL,
            ElementType.INT16,
            ElementType.COMPLEX64,
            ElementType.INT8,
            ElementType.FLOAT64,
            ElementType.COMPLEX128,
            ElementType.UINT64,
            ElementType.RESOURCE,
            ElementType.VARIANT,
            ElementType.UINT32,
            ElementType.UINT16,
            ElementType.INT4,
            ElementType.BFLOAT16,
            ElementType.INT2,
            ElementType.UINT4);

    private TfLiteType() {}

    /** The type of a number, if the schema of TensorFlow 2.21 has it. */
    static Optional<ElementType> of(int number) {
        return number >= 0 && number < TYPES.size() ? Optional.of(TYPES.get(number)) : Optional.empty();
    }
}
