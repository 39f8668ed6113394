package io.github.layercheck.engine.file.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OpaqueDataType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Types of elements by NumPy's names. */
final class Hdf5Types {

    private static final int BITS = 8;

    /** NumPy's bool is an enum of these here. */
    private static final Set<String> BOOL = Set.of("FALSE", "TRUE");

    /** The members of a complex number. */
    private static final List<String> COMPLEX = List.of("r", "i");

    private Hdf5Types() {}

    /** The type of the elements of an array; of one that HDF5 does not have, such as bfloat16, Keras notes the name. */
    static String name(Dataset dataset) {
        DataType type = dataset.getDataType();
        if (!(type instanceof OpaqueDataType)) {
            return name(type);
        }
        Attribute noted = dataset.getAttribute("dtype");
        boolean isText = noted != null && noted.isScalar() && Hdf5Texts.isText(noted);
        return isText ? String.valueOf(noted.getData()) : "void" + BITS * type.getSize();
    }

    private static String name(DataType type) {
        if (type instanceof FloatingPoint) {
            return "float" + BITS * type.getSize();
        }
        if (type instanceof FixedPoint number) {
            return (number.isSigned() ? "int" : "uint") + BITS * type.getSize();
        }
        if (type instanceof EnumDataType named) {
            return Set.copyOf(named.getEnumMapping().values()).equals(BOOL) ? "bool" : name(named.getBaseType());
        }
        if (type instanceof CompoundDataType compound) {
            List<String> members = compound.getMembers().stream()
                    .map(CompoundDataMember::getName)
                    .toList();
            return members.equals(COMPLEX) ? "complex" + BITS * type.getSize() : "void" + BITS * type.getSize();
        }
        return type.getJavaType() == String.class
                ? "string"
                : type.getJavaType().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
