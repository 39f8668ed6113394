package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How Keras 3.15 promotes element types: to the least type that is above all of them. A number of Python stands below the
 * types of its kind, so that it changes an integer tensor only if it is not an integer.
 */
enum Promotion {
    FLOAT64(DType.FLOAT64),
    FLOAT32(DType.FLOAT32, FLOAT64),
    FLOAT16(DType.FLOAT16, FLOAT32),
    BFLOAT16(DType.BFLOAT16, FLOAT32),
    PYTHON_FLOAT(DType.FLOAT32, FLOAT16, BFLOAT16),
    INT64(DType.INT64, PYTHON_FLOAT),
    /** Keras takes 32 bits for the result, as JAX does. */
    UINT64(DType.UINT32, PYTHON_FLOAT),
    INT32(DType.INT32, INT64),
    UINT32(DType.UINT32, INT64, UINT64),
    INT16(DType.INT16, INT32),
    UINT16(DType.UINT16, INT32, UINT32),
    INT8(DType.INT8, INT16),
    UINT8(DType.UINT8, INT16, UINT16),
    PYTHON_INT(DType.INT32, INT8, UINT8),
    BOOL(DType.BOOL, PYTHON_INT);

    private final DType result;
    /** Filled when the type is made, and read only after that. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Promotion> above = new LinkedHashSet<>();

    Promotion(DType result, Promotion... next) {
        this.result = result;
        above.add(this);
        Arrays.stream(next).forEach(higher -> above.addAll(higher.above));
    }

    /** Where a type of numbers or truth values stands. */
    static Promotion of(DType dtype) {
        return valueOf(dtype.name());
    }

    /** Where a number of Python stands. */
    static Promotion of(double number) {
        return number == Math.rint(number) && !Double.isInfinite(number) ? PYTHON_INT : PYTHON_FLOAT;
    }

    /** The type that a number of Python has where it is taken for a tensor, or else this one. */
    Promotion sized() {
        return switch (this) {
            case PYTHON_INT -> INT64;
            case PYTHON_FLOAT -> FLOAT32;
            default -> this;
        };
    }

    /** The type of what an operation makes of these. */
    static DType result(List<Promotion> operands) {
        Set<Promotion> common = new LinkedHashSet<>(Arrays.asList(values()));
        operands.forEach(operand -> common.retainAll(operand.above));
        return common.stream()
                .filter(candidate -> candidate.above.containsAll(common))
                .findFirst()
                .orElseThrow()
                .result;
    }
}
