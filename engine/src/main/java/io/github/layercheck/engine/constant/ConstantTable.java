package io.github.layercheck.engine.constant;

import static io.github.layercheck.engine.constant.ConstantRow.always;
import static io.github.layercheck.engine.constant.ConstantRow.ifKnown;
import static io.github.layercheck.engine.constant.ConstantType.COUNT;
import static io.github.layercheck.engine.constant.ConstantType.SIZE;
import static io.github.layercheck.engine.constant.ConstantType.TEXT;

import io.github.layercheck.engine.constant.ConstantValue.Itself;
import io.github.layercheck.engine.constant.ConstantValues.OfLayer;
import io.github.layercheck.engine.constant.ConstantValues.OfModel;
import io.github.layercheck.engine.constant.ConstantValues.OfTensor;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;

/**
 * All constants that a generated class can have, a row each. The constants of a model, those of a block, those that stand in
 * for a model with errors and the names that no two layers can share all follow from these rows.
 */
final class ConstantTable {

    private ConstantTable() {}

    /** Of any model, by its name; a block has no others. */
    static final List<ConstantRow<String>> ANY_MODEL =
            List.of(always(new Itself<>("NAME"), TEXT, "The name of the model."));

    /** Of an input of a model, or of its output if it has one. */
    static final List<ConstantRow<ModelTensor>> TENSOR = List.of(
            always(OfTensor.SHAPE, TEXT, "The shape of {}."),
            ifKnown(OfTensor.SIZE, SIZE, "The number of elements of one sample of {}."));

    /** Of a model with shapes. */
    static final List<ConstantRow<ModelSummary>> MODEL = List.of(
            always(OfModel.PARAMS, COUNT, "The number of parameters."),
            always(OfModel.TRAINABLE_PARAMS, COUNT, "The number of trainable parameters."),
            always(OfModel.NON_TRAINABLE_PARAMS, COUNT, "The number of non-trainable parameters."),
            always(OfModel.BYTES, COUNT, "The size of all weights, in bytes."),
            ifKnown(OfModel.INT8_BYTES, COUNT, "The size of all weights after Keras' quantize(\"int8\"), in bytes."),
            ifKnown(OfModel.INT4_BYTES, COUNT, "The size of all weights after Keras' quantize(\"int4\"), in bytes."),
            ifKnown(OfModel.MACS, COUNT, "The number of multiply-accumulates of one sample."),
            ifKnown(
                    OfModel.ACTIVATION_BYTES,
                    COUNT,
                    "The size of all tensors that the layers make of one sample, in bytes."),
            ifKnown(OfModel.PEAK_BYTES, COUNT, "The most memory that tensors take at once for one sample, in bytes."),
            always(OfModel.SUMMARY, TEXT, "The summary, as Keras prints it."));

    /** Of a layer. */
    static final List<ConstantRow<LayerSummary>> LAYER = List.of(
            always(OfLayer.TYPE, TEXT, "The type of {}."),
            always(OfLayer.PARAMS, COUNT, "The number of parameters of {}: {params}."),
            always(OfLayer.TRAINABLE_PARAMS, COUNT, "The number of trainable parameters of {}."),
            always(OfLayer.NON_TRAINABLE_PARAMS, COUNT, "The number of non-trainable parameters of {}."),
            always(OfLayer.FORMULA, TEXT, "The formula of the parameters of {}."),
            always(OfLayer.EXPLANATION, TEXT, "The parameters of {} in numbers."),
            ifKnown(OfLayer.MACS, COUNT, "The number of multiply-accumulates of one sample in {}: {macs}."));

    /** Of an output of a layer, by its shape. */
    static final List<ConstantRow<String>> OUTPUT =
            List.of(always(new Itself<>("OUTPUT_SHAPE"), TEXT, "The shape of {}."));
}
