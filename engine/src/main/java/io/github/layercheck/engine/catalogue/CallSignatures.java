package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.CallArguments;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Keras' calls of layers are given, as their signatures have it; an argument for a list of tensors ends with dots,
 * and what stands behind a bar can only be given by name. Arguments that are attributes in the language are left out.
 */
final class CallSignatures {

    private static final String LIST = "...";

    private static final Set<String> IMAGE_LAYERS = Set.of(
            "AugMix",
            "AutoContrast",
            "CenterCrop",
            "ContrastLimitedAdaptiveHistogramEqualization",
            "CutMix",
            "Equalization",
            "MaxNumBoundingBoxes",
            "MixUp",
            "RandAugment",
            "Resizing",
            "Solarization");

    private CallSignatures() {}

    static CallArguments of(String layer) {
        return parse(
                switch (layer) {
                    case "AdditiveAttention", "Attention" -> "inputs... | mask... training";
                    case "MultiHeadAttention", "GroupQueryAttention" ->
                        "query value key | queryMask valueMask keyMask attentionMask training";
                    case "SimpleRNN", "GRU", "LSTM", "RNN", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "Bidirectional" ->
                        "sequences initialState... | mask training";
                    case "GRUCell", "LSTMCell", "StackedRNNCells" -> "inputs states... | training";
                    case "SimpleRNNCell" -> "sequence states... | training";
                    case "BatchNormalization", "TimeDistributed" -> "inputs | training mask";
                    case "GlobalAveragePooling1D", "Softmax" -> "inputs | mask";
                    case "CategoryEncoding" -> "inputs | countWeights";
                    case "Pipeline" -> "inputs | training mask";
                    case "RMSNormalization" -> "x";
                    case "Dense",
                            "EinsumDense",
                            "AlphaDropout",
                            "Dropout",
                            "GaussianDropout",
                            "GaussianNoise",
                            "SpatialDropout1D",
                            "SpatialDropout2D",
                            "SpatialDropout3D",
                            "SpectralNormalization" -> "inputs | training";
                    default -> isImageLayer(layer) ? "data | training" : "inputs...";
                });
    }

    private static boolean isImageLayer(String layer) {
        return layer.startsWith("Random") || IMAGE_LAYERS.contains(layer);
    }

    private static CallArguments parse(String signature) {
        String[] parts = signature.split(" \\| ", -1);
        Set<String> lists = Stream.of(signature.split("[ |]+", -1))
                .filter(argument -> argument.endsWith(LIST))
                .map(CallSignatures::name)
                .collect(Collectors.toSet());
        return new CallArguments(names(parts[0]), parts.length == 1 ? List.of() : names(parts[1]), lists);
    }

    private static List<String> names(String arguments) {
        return Arrays.stream(arguments.split(" ")).map(CallSignatures::name).toList();
    }

    private static String name(String argument) {
        return argument.replace(LIST, "");
    }
}
