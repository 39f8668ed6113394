package io.github.layercheck.engine.constant;

import static io.github.layercheck.engine.constant.ConstantRow.always;
import static io.github.layercheck.engine.constant.ConstantRow.ifKnown;
import static io.github.layercheck.engine.constant.ConstantType.COUNT;
import static io.github.layercheck.engine.constant.ConstantType.SCALE;
import static io.github.layercheck.engine.constant.ConstantType.SIZE;
import static io.github.layercheck.engine.constant.ConstantType.TEXT;

import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.FileContract;
import java.util.List;

/** The constants that only the generated class of a model in a file has, a row each. */
final class ContractTable {

    private ContractTable() {}

    /** Of an input or an output of a file, with layers or without. */
    static final List<ConstantRow<ContractTensor>> TENSOR = List.of(
            always("NAME", TEXT, tensor -> tensor.value().name(), "The name of {} in the file."),
            ifKnown("DTYPE", TEXT, ContractTensor::dtype, "The type of the elements of {}."),
            ifKnown("RANK", SIZE, ContractTensor::rank, "The number of dimensions of {}, including that of the batch."),
            ifKnown("BYTES", SIZE, ContractTensor::bytes, "The size of one sample of {}, in bytes."));

    /** Of an input or an output of a file without layers. */
    static final List<ConstantRow<ContractTensor>> TENSOR_WITHOUT_LAYERS = List.of(
            ifKnown("TYPE", TEXT, ContractTensor::otherType, "What {} is, which is not a tensor."),
            ifKnown("SHAPE", TEXT, ContractTensor::shapeText, "The shape of {}."),
            ifKnown("SIZE", SIZE, ContractTensor::size, "The number of elements of one sample of {}."),
            ifKnown("TENSOR_NAME", TEXT, ContractTensor::tensorName, "The name of the tensor of {} in the graph."),
            ifKnown("SCALE", SCALE, ContractTensor::scale, "The factor of the quantized elements of {}."),
            ifKnown("ZERO_POINT", SIZE, ContractTensor::zeroPoint, "The quantized element of {} that stands for 0."),
            ifKnown("QUANTIZED_AXIS", SIZE, ContractTensor::quantizedAxis, "The axis of {} that has several scales."));

    /** Of one of several inputs or outputs that are in an order. */
    static final List<ConstantRow<ContractTensor>> POSITION =
            List.of(always("INDEX", SIZE, ContractTensor::index, "The position of {}, from 0 on."));

    /** Of a known dimension. */
    static final List<ConstantRow<Long>> DIMENSION =
            List.of(ifKnown("DIM", SIZE, size -> size > Integer.MAX_VALUE ? null : size.intValue(), "Dimension {}."));

    /** Of the arrays of a role. */
    static final List<ConstantRow<ArrayTotal>> ARRAYS = List.of(
            always("ELEMENTS", COUNT, ArrayTotal::elements, "The number of elements in all arrays of the kind {}."),
            always(
                    "FLOAT_ELEMENTS",
                    COUNT,
                    ArrayTotal::floatElements,
                    "How many of those elements are floating-point numbers."));

    /** Of a file without layers. */
    static final List<ConstantRow<FileContract>> FILE = List.of(
            always("KIND", TEXT, file -> file.kind().title(), "The kind of the file."),
            ifKnown("BYTES", COUNT, ContractConstants::arrayBytes, "The size of all arrays in the file, in bytes."));

    /** Of a signature with a name. */
    static final List<ConstantRow<String>> SIGNATURE =
            List.of(always("SIGNATURE", TEXT, key -> key, "The signature that inputs and outputs belong to."));
}
