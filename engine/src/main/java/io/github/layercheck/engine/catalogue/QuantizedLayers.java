package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.quantized.Dense;
import io.github.layercheck.quantized.EinsumDense;
import io.github.layercheck.quantized.Embedding;
import io.github.layercheck.quantized.Quantization;
import io.github.layercheck.quantized.ReversibleEmbedding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Layers whose weights are stored in integers. Source: Keras 3.15.1, keras/src/layers/core, quantized_build(). */
final class QuantizedLayers {

    private QuantizedLayers() {}

    /** The layer of Keras' name, or null. */
    static @Nullable LayerDefinition entry(String name) {
        return switch (name) {
            case "Dense" -> Definitions.layer(Dense.class, QuantizedLayers::dense);
            case "Embedding" -> Definitions.layer(Embedding.class, QuantizedLayers::embedding);
            case "EinsumDense" -> Definitions.layer(EinsumDense.class, EinsumDenseRule::quantized);
            case "ReversibleEmbedding" ->
                Definitions.layer(
                        ReversibleEmbedding.class, Signatures.REVERSIBLE, QuantizedLayers::reversibleEmbedding);
            default -> null;
        };
    }

    private static Inference dense(Dense layer, Inputs inputs) {
        Activations.check(layer.activation());
        TensorShape input = inputs.onlyNumbers().atLeastRank(2);
        Dim features = Weights.known(input, -1, "features");
        Dim units = Dim.named("units", layer.units());
        Inference inference = Inference.output(Activations.apply(layer.activation(), input.withLast(units)))
                .weightIf(layer.useBias(), "bias", units)
                .product(product(input, features, units));
        if (layer.mode() == Quantization.INT8) {
            return inference.add(integers("kernel", features, units)).nonTrainableWeight("kernel_scale", units);
        }
        inference.add(integers("kernel", features, packed(units)));
        if (layer.blockSize() < 0) {
            return inference.nonTrainableWeight("kernel_scale", units);
        }
        Dim groups = features.ceilDividedBy(layer.blockSize()).named("groups");
        return inference
                .nonTrainableWeight("kernel_scale", groups, units)
                .add(integers("kernel_zero", groups, units))
                .nonTrainableWeight("g_idx", features);
    }

    private static Inference embedding(Embedding layer, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        Dim vocabulary = Dim.named("input_dim", layer.inputDim());
        Dim features = Dim.named("output_dim", layer.outputDim());
        Inference inference = Inference.output(input.append(features));
        return addEmbeddings(inference, vocabulary, features, layer.mode(), layer.blockSize());
    }

    private static Inference addEmbeddings(
            Inference inference, Dim vocabulary, Dim features, Quantization mode, int blockSize) {
        if (mode == Quantization.INT8) {
            return inference
                    .add(integers("embeddings", vocabulary, features))
                    .nonTrainableWeight("embeddings_scale", vocabulary);
        }
        inference.add(integers("embeddings", vocabulary, packed(features)));
        if (blockSize < 0) {
            return inference.nonTrainableWeight("embeddings_scale", vocabulary);
        }
        Dim groups = features.ceilDividedBy(blockSize).named("groups");
        return inference
                .nonTrainableWeight("embeddings_scale", vocabulary, groups)
                .add(integers("embeddings_zero", vocabulary, groups))
                .nonTrainableWeight("g_idx", features);
    }

    private static Inference reversibleEmbedding(ReversibleEmbedding layer, Inputs inputs) {
        Dim vocabulary = Dim.named("input_dim", layer.inputDim());
        Dim features = Dim.named("output_dim", layer.outputDim());
        TensorShape input = inputs.onlyNumbers();
        Inference inference = layer.reverse()
                ? Inference.output(input.atLeastRank(2).withLast(vocabulary))
                        .product(product(input, vocabulary, features))
                : Inference.output(input.append(features));
        addEmbeddings(inference, vocabulary, features, layer.mode(), layer.blockSize());
        if (layer.tieWeights()) {
            return inference;
        }
        if (layer.mode() == Quantization.INT8 || layer.blockSize() < 0) {
            Dim rows = layer.mode() == Quantization.INT8 ? features : packed(features);
            return inference
                    .add(integers("reverse_embeddings", rows, vocabulary))
                    .nonTrainableWeight("reverse_embeddings_scale", vocabulary);
        }
        Dim groups = features.ceilDividedBy(layer.blockSize()).named("groups");
        return inference
                .add(integers("reverse_embeddings", packed(features), vocabulary))
                .nonTrainableWeight("reverse_embeddings_scale", groups, vocabulary)
                .nonTrainableWeight("reverse_embeddings_zero", groups, vocabulary);
    }

    private static List<Dim> product(TensorShape input, Dim... kernel) {
        List<Dim> product = new ArrayList<>(List.of(kernel));
        product.addAll(CoreLayers.places(input));
        return product;
    }

    static Weight integers(String path, Dim... shape) {
        return new Weight(path, List.of(shape), DType.INT8, false);
    }

    /** Two numbers of 4 bits in one of 8. */
    static Dim packed(Dim size) {
        return size.ceilDividedBy(2);
    }
}
