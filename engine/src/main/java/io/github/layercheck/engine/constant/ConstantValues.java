package io.github.layercheck.engine.constant;

import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import org.jspecify.annotations.Nullable;

/** The values of the constants in {@link ConstantTable}, by what they are about. */
final class ConstantValues {

    private ConstantValues() {}

    enum OfTensor implements ConstantValue<ModelTensor> {
        SHAPE,
        SIZE;

        @Override
        public @Nullable Object of(ModelTensor tensor) {
            return switch (this) {
                case SHAPE -> tensor.shapeText();
                case SIZE -> tensor.sampleSize();
            };
        }
    }

    enum OfModel implements ConstantValue<ModelSummary> {
        PARAMS,
        TRAINABLE_PARAMS,
        NON_TRAINABLE_PARAMS,
        BYTES,
        INT8_BYTES,
        INT4_BYTES,
        MACS,
        ACTIVATION_BYTES,
        PEAK_BYTES,
        SUMMARY;

        @Override
        public @Nullable Object of(ModelSummary model) {
            return switch (this) {
                case PARAMS -> model.params();
                case TRAINABLE_PARAMS -> model.trainableParams();
                case NON_TRAINABLE_PARAMS -> model.nonTrainableParams();
                case BYTES -> model.bytes();
                case INT8_BYTES -> ConstantValue.known(model.cost().int8Bytes());
                case INT4_BYTES -> ConstantValue.known(model.cost().int4Bytes());
                case MACS -> ConstantValue.known(model.cost().macs());
                case ACTIVATION_BYTES -> ConstantValue.known(model.cost().activationBytes());
                case PEAK_BYTES -> ConstantValue.known(model.cost().peakBytes());
                case SUMMARY -> model.toString();
            };
        }
    }

    enum OfLayer implements ConstantValue<LayerSummary> {
        TYPE,
        PARAMS,
        TRAINABLE_PARAMS,
        NON_TRAINABLE_PARAMS,
        FORMULA,
        EXPLANATION,
        MACS;

        @Override
        public @Nullable Object of(LayerSummary layer) {
            return switch (this) {
                case TYPE -> layer.type();
                case PARAMS -> layer.params();
                case TRAINABLE_PARAMS -> layer.trainableParams();
                case NON_TRAINABLE_PARAMS -> layer.nonTrainableParams();
                case FORMULA -> layer.formula();
                case EXPLANATION -> layer.explanation();
                case MACS -> ConstantValue.known(layer.macs());
            };
        }
    }
}
