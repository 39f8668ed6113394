package io.github.layercheck.engine.file.hdf5;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.util.Locale;

/** Types of elements by NumPy's names. */
final class Hdf5Types {

    private static final int BITS = 8;

    private Hdf5Types() {}

    static String name(DataType type) {
        if (type instanceof FloatingPoint) {
            return "float" + BITS * type.getSize();
        }
        if (type instanceof FixedPoint number) {
            return (number.isSigned() ? "int" : "uint") + BITS * type.getSize();
        }
        // NumPy's bool is an enum of FALSE and TRUE here.
        return type instanceof EnumDataType
                ? "bool"
                : type.getJavaType().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
