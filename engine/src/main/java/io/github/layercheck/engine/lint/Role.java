package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import org.jspecify.annotations.Nullable;

/** What a layer does, as far as it matters to lints: kinds of layers that they treat alike. */
enum Role {
    DENSE,
    CONVOLUTION,
    DEPTHWISE_CONVOLUTION,
    TRANSPOSED_CONVOLUTION,
    RECURRENT,
    CONVOLUTIONAL_RECURRENT,
    EMBEDDING,
    MASKING,
    ATTENTION,
    BATCH_NORMALIZATION,
    GROUP_NORMALIZATION,
    ACTIVATION,
    DROPOUT,
    SPATIAL_DROPOUT,
    POOLING,
    GLOBAL_POOLING,
    FLATTEN,
    RESHAPE,
    PERMUTE,
    REPEAT_VECTOR,
    CROPPING,
    PADDING,
    UP_SAMPLING,
    MERGE,
    IDENTITY,
    GET_ITEM,
    OTHER;

    /** That of a layer; {@code OTHER} for what lints do not know, such as a custom layer. */
    static Role of(@Nullable LayerConfig layer) {
        if (layer == null || !isKnown(layer)) {
            return OTHER;
        }
        String name = layer.type().name();
        return layer.definition().isOperation() ? ofOperation(name) : ofLayer(name);
    }

    /** Whether a layer is Keras' own, and not a custom one. */
    static boolean isKnown(LayerConfig layer) {
        return !layer.type().isCustom();
    }

    private static Role ofLayer(String name) {
        return switch (name) {
            case "Dense" -> DENSE;
            case "Conv1D", "Conv2D", "Conv3D", "SeparableConv1D", "SeparableConv2D" -> CONVOLUTION;
            case "DepthwiseConv1D", "DepthwiseConv2D" -> DEPTHWISE_CONVOLUTION;
            case "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose" -> TRANSPOSED_CONVOLUTION;
            case "LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional", "CuDNNLSTM", "CuDNNGRU" -> RECURRENT;
            case "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D" -> CONVOLUTIONAL_RECURRENT;
            case "Embedding" -> EMBEDDING;
            case "Masking" -> MASKING;
            case "Attention", "AdditiveAttention", "MultiHeadAttention", "GroupQueryAttention" -> ATTENTION;
            case "BatchNormalization" -> BATCH_NORMALIZATION;
            case "GroupNormalization" -> GROUP_NORMALIZATION;
            case "Activation", "ReLU", "LeakyReLU", "PReLU", "ELU", "ThresholdedReLU", "Softmax" -> ACTIVATION;
            case "Dropout", "AlphaDropout", "GaussianDropout" -> DROPOUT;
            case "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D" -> SPATIAL_DROPOUT;
            case "MaxPooling1D",
                    "MaxPooling2D",
                    "MaxPooling3D",
                    "AveragePooling1D",
                    "AveragePooling2D",
                    "AveragePooling3D" -> POOLING;
            case "GlobalMaxPooling1D",
                    "GlobalMaxPooling2D",
                    "GlobalMaxPooling3D",
                    "GlobalAveragePooling1D",
                    "GlobalAveragePooling2D",
                    "GlobalAveragePooling3D" -> GLOBAL_POOLING;
            case "Flatten" -> FLATTEN;
            case "Reshape" -> RESHAPE;
            case "Permute" -> PERMUTE;
            case "RepeatVector" -> REPEAT_VECTOR;
            case "Cropping1D", "Cropping2D", "Cropping3D" -> CROPPING;
            case "ZeroPadding1D", "ZeroPadding2D", "ZeroPadding3D" -> PADDING;
            case "UpSampling1D", "UpSampling2D", "UpSampling3D" -> UP_SAMPLING;
            case "Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Dot" -> MERGE;
            case "Identity" -> IDENTITY;
            default -> OTHER;
        };
    }

    private static Role ofOperation(String name) {
        return switch (name) {
            case "Relu",
                    "ReLU",
                    "Relu6",
                    "LeakyRelu",
                    "Elu",
                    "Selu",
                    "Gelu",
                    "Silu",
                    "Mish",
                    "Sigmoid",
                    "HardSigmoid",
                    "HardSilu",
                    "Tanh",
                    "Softplus",
                    "Softsign",
                    "Softmax",
                    "LogSoftmax" -> ACTIVATION;
            case "GetItem" -> GET_ITEM;
            case "Reshape" -> RESHAPE;
            default -> OTHER;
        };
    }

    /** Whether it has a kernel that its input is multiplied with, and adds a bias and applies an activation to it. */
    boolean isLinear() {
        return this == DENSE || isConvolution();
    }

    /** Whether it moves a kernel over its input. */
    boolean isConvolution() {
        return this == CONVOLUTION || this == DEPTHWISE_CONVOLUTION || this == TRANSPOSED_CONVOLUTION;
    }

    /** Whether it goes through a sequence step by step. */
    boolean isRecurrent() {
        return this == RECURRENT || this == CONVOLUTIONAL_RECURRENT;
    }

    /** Whether its values can make it change nothing. */
    boolean canBeNeutral() {
        return this == FLATTEN
                || this == RESHAPE
                || this == PERMUTE
                || this == CROPPING
                || this == PADDING
                || this == UP_SAMPLING
                || this == ACTIVATION;
    }

    /** Whether it drops elements at random, in training only. */
    boolean isDropout() {
        return this == DROPOUT || this == SPATIAL_DROPOUT;
    }
}
