package io.github.layercheck.engine.file.savedmodel;

import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.file.content.ContractBuilder;
import io.github.layercheck.engine.file.protobuf.ProtoReader;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Element types and shapes as TensorFlow writes them (DataType, TensorShapeProto). */
final class TensorFlowTypes {

    private static final int DIM = 2;
    private static final int UNKNOWN_RANK = 3;
    private static final int DIM_SIZE = 1;
    private static final int DIM_NAME = 2;

    /** What is added to the number of a type for a reference to a value of it. */
    private static final int REFERENCE = 100;

    private TensorFlowTypes() {}

    static ElementType dtype(long number, String what, String name) {
        return switch ((int) (number > REFERENCE ? Math.min(number - REFERENCE, REFERENCE) : Math.max(number, -1))) {
            case 0 -> ElementType.OTHER;
            case 1 -> ElementType.FLOAT32;
            case 2 -> ElementType.FLOAT64;
            case 3 -> ElementType.INT32;
            case 4 -> ElementType.UINT8;
            case 5 -> ElementType.INT16;
            case 6 -> ElementType.INT8;
            case 7 -> ElementType.STRING;
            case 8 -> ElementType.COMPLEX64;
            case 9 -> ElementType.INT64;
            case 10 -> ElementType.BOOL;
            case 11 -> ElementType.QINT8;
            case 12 -> ElementType.QUINT8;
            case 13 -> ElementType.QINT32;
            case 14 -> ElementType.BFLOAT16;
            case 15 -> ElementType.QINT16;
            case 16 -> ElementType.QUINT16;
            case 17 -> ElementType.UINT16;
            case 18 -> ElementType.COMPLEX128;
            case 19 -> ElementType.FLOAT16;
            case 20 -> ElementType.RESOURCE;
            case 21 -> ElementType.VARIANT;
            case 22 -> ElementType.UINT32;
            case 23 -> ElementType.UINT64;
            case 24 -> ElementType.FLOAT8_E5M2;
            case 25 -> ElementType.FLOAT8_E4M3FN;
            case 26 -> ElementType.FLOAT8_E4M3FNUZ;
            case 27 -> ElementType.FLOAT8_E4M3B11FNUZ;
            case 28 -> ElementType.FLOAT8_E5M2FNUZ;
            case 29 -> ElementType.INT4;
            case 30 -> ElementType.UINT4;
            case 31 -> ElementType.INT2;
            case 32 -> ElementType.UINT2;
            default ->
                throw new Fault(
                        ProblemId.FILE_FORMAT,
                        what + " in which '" + name + "' has the element type " + number + ", which is not known");
        };
    }

    /** Reads a field that is a shape; null if even its rank is unknown. */
    static @Nullable List<Dimension> shape(ProtoReader in, ContractBuilder contract) throws IOException {
        List<Dimension> dims = new ArrayList<>();
        boolean[] isUnknown = {false};
        in.message(field -> {
            if (field == DIM) {
                dims.add(dimension(in, contract));
            } else if (field == UNKNOWN_RANK) {
                isUnknown[0] = in.number() != 0;
            }
        });
        return isUnknown[0] ? null : dims;
    }

    private static Dimension dimension(ProtoReader in, ContractBuilder contract) throws IOException {
        contract.keep();
        long[] size = {0};
        String[] name = {""};
        in.message(field -> {
            if (field == DIM_SIZE) {
                size[0] = in.number();
            } else if (field == DIM_NAME) {
                name[0] = in.text();
            }
        });
        if (size[0] >= 0) {
            return Dimension.of(size[0]);
        }
        return name[0].isEmpty() ? Dimension.OPEN : Dimension.named(name[0]);
    }
}
