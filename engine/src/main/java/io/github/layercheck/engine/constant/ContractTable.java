package io.github.layercheck.engine.constant;

import static io.github.layercheck.engine.constant.ConstantRow.always;
import static io.github.layercheck.engine.constant.ConstantRow.ifKnown;
import static io.github.layercheck.engine.constant.ConstantType.COUNT;
import static io.github.layercheck.engine.constant.ConstantType.SCALE;
import static io.github.layercheck.engine.constant.ConstantType.SIZE;
import static io.github.layercheck.engine.constant.ConstantType.TEXT;

import io.github.layercheck.engine.constant.ConstantValue.Itself;
import io.github.layercheck.engine.constant.ContractValues.OfArrays;
import io.github.layercheck.engine.constant.ContractValues.OfDimension;
import io.github.layercheck.engine.constant.ContractValues.OfFile;
import io.github.layercheck.engine.constant.ContractValues.OfTensor;
import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.FileContract;
import java.util.List;

/** The constants that only the generated class of a model in a file has, a row each. */
final class ContractTable {

    private ContractTable() {}

    /** Of an input or an output of a file, with layers or without. */
    static final List<ConstantRow<ContractTensor>> TENSOR = List.of(
            always(OfTensor.NAME, TEXT, "The name of {} in the file."),
            ifKnown(OfTensor.DTYPE, TEXT, "The type of the elements of {}."),
            ifKnown(OfTensor.RANK, SIZE, "The number of dimensions of {}, including that of the batch."),
            ifKnown(OfTensor.BYTES, SIZE, "The size of one sample of {}, in bytes."));

    /** Of an input or an output of a file without layers. */
    static final List<ConstantRow<ContractTensor>> TENSOR_WITHOUT_LAYERS = List.of(
            ifKnown(OfTensor.TYPE, TEXT, "What {} is, which is not a tensor."),
            ifKnown(OfTensor.SHAPE, TEXT, "The shape of {}."),
            ifKnown(OfTensor.SIZE, SIZE, "The number of elements of one sample of {}."),
            ifKnown(OfTensor.TENSOR_NAME, TEXT, "The name of the tensor of {} in the graph."),
            ifKnown(OfTensor.SCALE, SCALE, "The factor of the quantized elements of {}."),
            ifKnown(OfTensor.ZERO_POINT, SIZE, "The quantized element of {} that stands for 0."),
            ifKnown(OfTensor.QUANTIZED_AXIS, SIZE, "The axis of {} that has several scales."));

    /** Of one of several inputs or outputs that are in an order. */
    static final List<ConstantRow<ContractTensor>> POSITION =
            List.of(always(OfTensor.INDEX, SIZE, "The position of {}, from 0 on."));

    /** Of a known dimension. */
    static final List<ConstantRow<Long>> DIMENSION = List.of(ifKnown(OfDimension.DIM, SIZE, "Dimension {}."));

    /** Of the arrays of a role. */
    static final List<ConstantRow<ArrayTotal>> ARRAYS = List.of(
            always(OfArrays.ELEMENTS, COUNT, "The number of elements in all arrays of the kind {}."),
            always(OfArrays.FLOAT_ELEMENTS, COUNT, "How many of those elements are floating-point numbers."));

    /** Of a file without layers. */
    static final List<ConstantRow<FileContract>> FILE = List.of(
            always(OfFile.KIND, TEXT, "The kind of the file."),
            ifKnown(OfFile.BYTES, COUNT, "The size of all arrays in the file, in bytes."));

    /** Of a signature with a name. */
    static final List<ConstantRow<String>> SIGNATURE =
            List.of(always(new Itself<>("SIGNATURE"), TEXT, "The signature that inputs and outputs belong to."));
}
