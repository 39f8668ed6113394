package io.github.layercheck.engine.file.onnx;

import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;

/** The numbers that element types have in ONNX (TensorProto.DataType). */
final class OnnxElementTypes {

    private static final ElementType[] BY_NUMBER = {
        ElementType.OTHER,
        ElementType.FLOAT32,
        ElementType.UINT8,
        ElementType.INT8,
        ElementType.UINT16,
        ElementType.INT16,
        ElementType.INT32,
        ElementType.INT64,
        ElementType.STRING,
        ElementType.BOOL,
        ElementType.FLOAT16,
        ElementType.FLOAT64,
        ElementType.UINT32,
        ElementType.UINT64,
        ElementType.COMPLEX64,
        ElementType.COMPLEX128,
        ElementType.BFLOAT16,
        ElementType.FLOAT8_E4M3FN,
        ElementType.FLOAT8_E4M3FNUZ,
        ElementType.FLOAT8_E5M2,
        ElementType.FLOAT8_E5M2FNUZ,
        ElementType.UINT4,
        ElementType.INT4,
        ElementType.FLOAT4_E2M1FN,
        ElementType.FLOAT8_E8M0FNU,
        ElementType.UINT2,
        ElementType.INT2,
        ElementType.FLOAT6_E2M3FN,
        ElementType.FLOAT6_E3M2FN
    };

    private OnnxElementTypes() {}

    /**
     * The type of a number.
     *
     * @param what what messages say that the file is
     */
    static ElementType of(long number, String what, String name) {
        if (number < 0 || number >= BY_NUMBER.length) {
            throw new Fault(
                            ProblemId.FILE_FORMAT,
                            what + " in which '" + name + "' has the element type " + number + ", which is not known")
                    .because("ONNX numbers its types from 1 to " + (BY_NUMBER.length - 1) + ".");
        }
        return BY_NUMBER[(int) number];
    }
}
