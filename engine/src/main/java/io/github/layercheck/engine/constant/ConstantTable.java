package io.github.layercheck.engine.constant;

import static io.github.layercheck.engine.constant.ConstantRow.always;
import static io.github.layercheck.engine.constant.ConstantRow.ifKnown;
import static io.github.layercheck.engine.constant.ConstantType.COUNT;
import static io.github.layercheck.engine.constant.ConstantType.SIZE;
import static io.github.layercheck.engine.constant.ConstantType.TEXT;

import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * All constants that a generated class can have, a row each. The constants of a model, those of a block, those that stand in
 * for a model with errors and the names that no two layers can share all follow from these rows.
 */
final class ConstantTable {

    private ConstantTable() {}

    /** Of any model, by its name; a block has no others. */
    static final List<ConstantRow<String>> ANY_MODEL =
            List.of(always("NAME", TEXT, name -> name, "The name of the model."));

    /** Of an input of a model, or of its output if it has one. */
    static final List<ConstantRow<ModelTensor>> TENSOR = List.of(
            always("SHAPE", TEXT, ModelTensor::shapeText, "The shape of {}."),
            ifKnown("SIZE", SIZE, ModelTensor::sampleSize, "The number of elements of one sample of {}."));

    /** Of a model with shapes. */
    static final List<ConstantRow<ModelSummary>> MODEL = List.of(
            always("PARAMS", COUNT, ModelSummary::params, "The number of parameters."),
            always("TRAINABLE_PARAMS", COUNT, ModelSummary::trainableParams, "The number of trainable parameters."),
            always(
                    "NON_TRAINABLE_PARAMS",
                    COUNT,
                    ModelSummary::nonTrainableParams,
                    "The number of non-trainable parameters."),
            always("BYTES", COUNT, ModelSummary::bytes, "The size of all weights, in bytes."),
            ifKnown(
                    "INT8_BYTES",
                    COUNT,
                    model -> known(model.cost().int8Bytes()),
                    "The size of all weights after Keras' quantize(\"int8\"), in bytes."),
            ifKnown(
                    "INT4_BYTES",
                    COUNT,
                    model -> known(model.cost().int4Bytes()),
                    "The size of all weights after Keras' quantize(\"int4\"), in bytes."),
            ifKnown(
                    "MACS",
                    COUNT,
                    model -> known(model.cost().macs()),
                    "The number of multiply-accumulates of one sample."),
            ifKnown(
                    "ACTIVATION_BYTES",
                    COUNT,
                    model -> known(model.cost().activationBytes()),
                    "The size of all tensors that the layers make of one sample, in bytes."),
            ifKnown(
                    "PEAK_BYTES",
                    COUNT,
                    model -> known(model.cost().peakBytes()),
                    "The most memory that tensors take at once for one sample, in bytes."),
            always("SUMMARY", TEXT, ModelSummary::toString, "The summary, as Keras prints it."));

    /** Of a layer. */
    static final List<ConstantRow<LayerSummary>> LAYER = List.of(
            always("TYPE", TEXT, LayerSummary::type, "The type of {}."),
            always("PARAMS", COUNT, LayerSummary::params, "The number of parameters of {}: {params}."),
            always(
                    "TRAINABLE_PARAMS",
                    COUNT,
                    LayerSummary::trainableParams,
                    "The number of trainable parameters of {}."),
            always(
                    "NON_TRAINABLE_PARAMS",
                    COUNT,
                    LayerSummary::nonTrainableParams,
                    "The number of non-trainable parameters of {}."),
            always("FORMULA", TEXT, LayerSummary::formula, "The formula of the parameters of {}."),
            always("EXPLANATION", TEXT, LayerSummary::explanation, "The parameters of {} in numbers."),
            ifKnown(
                    "MACS",
                    COUNT,
                    layer -> known(layer.macs()),
                    "The number of multiply-accumulates of one sample in {}: {macs}."));

    /** Of an output of a layer. */
    static final List<ConstantRow<LayerOutput>> OUTPUT =
            List.of(always("OUTPUT_SHAPE", TEXT, LayerOutput::shapeText, "The shape of {}."));

    private static @Nullable Long known(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
