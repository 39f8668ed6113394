package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import java.util.ArrayList;
import java.util.List;

/** The types of elements that Keras declares for what operations make. */
final class ElementTypes {

    private ElementTypes() {}

    /** That of several types together. */
    static DType common(List<DType> types) {
        return Promotion.result(types.stream().map(Promotion::of).toList());
    }

    /** That of several operands together, as a floating-point number. */
    static DType fraction(List<Promotion> operands) {
        List<Promotion> all = new ArrayList<>(operands);
        all.add(Promotion.PYTHON_FLOAT);
        return Promotion.result(all);
    }

    /** The same of one type. */
    static DType fraction(DType type) {
        return fraction(List.of(Promotion.of(type)));
    }

    /** Keras' own floating-point type for any other. */
    static DType floating(DType type) {
        return type.isFloat() ? type : DType.FLOAT32;
    }

    /** The same, where integers of 64 bits keep their size. */
    static DType floatingOfSize(DType type) {
        return type == DType.INT64 ? DType.FLOAT64 : floating(type);
    }

    /** Integers for booleans, which are not computed with. */
    static DType withoutBooleans(DType type) {
        return type == DType.BOOL ? DType.INT32 : type;
    }

    /** That of a sum or a product, which needs 32 bits at least. */
    static DType accumulated(DType type) {
        return switch (type) {
            case BOOL, INT8, INT16 -> DType.INT32;
            case UINT8, UINT16 -> DType.UINT32;
            default -> type;
        };
    }
}
