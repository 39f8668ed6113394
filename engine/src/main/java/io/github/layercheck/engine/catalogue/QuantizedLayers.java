package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.GroupQueryAttention;
import io.github.layercheck.layers.MultiHeadAttention;
import io.github.layercheck.quantized.Dense;
import io.github.layercheck.quantized.EinsumDense;
import io.github.layercheck.quantized.Embedding;
import io.github.layercheck.quantized.Quantization;
import io.github.layercheck.quantized.ReversibleEmbedding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quantized layers. Source: Keras 3.15.1, keras/src/layers/core, quantized_build(). */
final class QuantizedLayers {

    private QuantizedLayers() {}

    /** The layer of Keras' name, or null. */
    static @Nullable LayerDefinition entry(String name) {
        return switch (name) {
            case "Dense" -> Definitions.quantizedLayer(Dense.class, Signatures.INPUTS, QuantizedLayers::dense);
            case "Embedding" ->
                Definitions.layer(Embedding.class, QuantizedLayers::embedding).notCasting();
            case "EinsumDense" ->
                Definitions.quantizedLayer(EinsumDense.class, Signatures.INPUTS, EinsumDenseRule::quantized)
                        .declaredOtherwise();
            case "GroupQueryAttention" ->
                Definitions.quantizedAttention(
                                io.github.layercheck.quantized.GroupQueryAttention.class,
                                GroupQueryAttention.class,
                                MultiHeadAttentionLayers::groupQueryAttention)
                        .printedAs("GroupedQueryAttention");
            case "MultiHeadAttention" ->
                Definitions.quantizedAttention(
                                io.github.layercheck.quantized.MultiHeadAttention.class,
                                MultiHeadAttention.class,
                                MultiHeadAttentionLayers::multiHeadAttention)
                        .declaredOtherwise();
            case "ReversibleEmbedding" ->
                Definitions.layer(
                                ReversibleEmbedding.class, Signatures.REVERSIBLE, QuantizedLayers::reversibleEmbedding)
                        .notCasting();
            default -> null;
        };
    }

    private static Inference dense(Dense layer, KernelStorage storage, Inputs inputs) {
        Activations.check(layer.activation());
        Lora lora = Lora.of(layer.loraRank(), "kernelConstraint", layer.kernelConstraint(), layer.mode());
        TensorShape input = inputs.onlyNumbers().atLeastRank(2);
        Dim features = Weights.known(input, -1, "features");
        Dim units = Dim.named("units", layer.units());
        Inference inference = Inference.output(Activations.apply(layer.activation(), input.withLast(units)))
                .product(product(input, features, units));
        if (storage.isFloat()) {
            storage.addHistories(inference, "")
                    .add(lora.adapted("kernel", features, units))
                    .weightIf(layer.useBias(), "bias", units);
            return lora.addTo(inference, "kernel", List.of(features), units);
        }
        lora.addTo(inference.weightIf(layer.useBias(), "bias", units), "kernel", List.of(features), units);
        return switch (storage.mode()) {
            case INT8 ->
                inference
                        .add(KernelStorage.integers("kernel", features, units))
                        .nonTrainableWeight("kernel_scale", units);
            case INT4 -> storage.addInt4(inference, "", features, units);
            default -> storage.addCalibrated(inference, "", features, units, "kernel_zero");
        };
    }

    private static Inference embedding(Embedding layer, Inputs inputs) {
        checkIsInteger(layer.mode());
        Lora lora = Lora.of(layer.loraRank(), "embeddingsConstraint", layer.embeddingsConstraint());
        TensorShape input = inputs.onlyNumbers();
        Dim vocabulary = Dim.named("input_dim", layer.inputDim());
        Dim features = Dim.named("output_dim", layer.outputDim());
        Inference inference =
                lora.addTo(Inference.output(input.append(features)), "embeddings", List.of(vocabulary), features);
        return addEmbeddings(inference, vocabulary, features, layer.mode(), layer.blockSize());
    }

    private static Inference addEmbeddings(
            Inference inference, Dim vocabulary, Dim features, Quantization mode, int blockSize) {
        if (mode == Quantization.INT8) {
            return inference
                    .add(KernelStorage.integers("embeddings", vocabulary, features))
                    .nonTrainableWeight("embeddings_scale", vocabulary);
        }
        inference.add(KernelStorage.integers("embeddings", vocabulary, KernelStorage.packed(features)));
        if (blockSize < 0) {
            return inference.nonTrainableWeight("embeddings_scale", vocabulary);
        }
        Dim groups = features.ceilDividedBy(blockSize).named("groups");
        return inference
                .nonTrainableWeight("embeddings_scale", vocabulary, groups)
                .add(KernelStorage.integers("embeddings_zero", vocabulary, groups))
                .add(KernelStorage.indices("", features));
    }

    private static void checkIsInteger(Quantization mode) {
        if (mode != Quantization.INT8 && mode != Quantization.INT4) {
            throw new Fault(ProblemId.ATTRIBUTE_RANGE, "its mode is " + mode)
                    .because("An embedding can be stored in INT8 and INT4.")
                    .at("mode");
        }
    }

    private static Inference reversibleEmbedding(ReversibleEmbedding layer, Inputs inputs) {
        checkIsInteger(layer.mode());
        Lora lora = Lora.of(layer.loraRank(), "embeddingsConstraint", layer.embeddingsConstraint());
        Dim vocabulary = Dim.named("input_dim", layer.inputDim());
        Dim features = Dim.named("output_dim", layer.outputDim());
        TensorShape input = inputs.onlyNumbers();
        Inference inference = layer.reverse()
                ? Inference.output(input.atLeastRank(2).withLast(vocabulary))
                        .product(product(input, vocabulary, features))
                : Inference.output(input.append(features));
        lora.addTo(inference, "embeddings", List.of(vocabulary), features);
        addEmbeddings(inference, vocabulary, features, layer.mode(), layer.blockSize());
        if (layer.tieWeights()) {
            return inference;
        }
        if (layer.mode() == Quantization.INT8 || layer.blockSize() < 0) {
            Dim rows = layer.mode() == Quantization.INT8 ? features : KernelStorage.packed(features);
            return inference
                    .add(KernelStorage.integers("reverse_embeddings", rows, vocabulary))
                    .nonTrainableWeight("reverse_embeddings_scale", vocabulary);
        }
        Dim groups = features.ceilDividedBy(layer.blockSize()).named("groups");
        return inference
                .add(KernelStorage.integers("reverse_embeddings", KernelStorage.packed(features), vocabulary))
                .nonTrainableWeight("reverse_embeddings_scale", groups, vocabulary)
                .nonTrainableWeight("reverse_embeddings_zero", groups, vocabulary);
    }

    private static List<Dim> product(TensorShape input, Dim... kernel) {
        List<Dim> product = new ArrayList<>(List.of(kernel));
        product.addAll(CoreLayers.places(input));
        return product;
    }
}
