package io.github.layercheck.engine.catalogue;

import java.util.List;

/** The names of Keras' layers, to find the one that was meant without loading any of them. */
final class LayerNames {

    static final List<String> ALL = List.of("""
            ELU LeakyReLU PReLU ReLU Softmax AdditiveAttention Attention GroupQueryAttention
            MultiHeadAttention Conv1D Conv1DTranspose Conv2D Conv2DTranspose Conv3D Conv3DTranspose
            DepthwiseConv1D DepthwiseConv2D SeparableConv1D SeparableConv2D Activation Dense
            EinsumDense Embedding Identity Masking ReversibleEmbedding Add Average Concatenate Dot
            Maximum Minimum Multiply Subtract BatchNormalization GroupNormalization
            LayerNormalization RMSNormalization SpectralNormalization UnitNormalization
            AdaptiveAveragePooling1D AdaptiveAveragePooling2D AdaptiveAveragePooling3D
            AdaptiveMaxPooling1D AdaptiveMaxPooling2D AdaptiveMaxPooling3D AveragePooling1D
            AveragePooling2D AveragePooling3D GlobalAveragePooling1D GlobalAveragePooling2D
            GlobalAveragePooling3D GlobalMaxPooling1D GlobalMaxPooling2D GlobalMaxPooling3D
            MaxPooling1D MaxPooling2D MaxPooling3D AugMix AutoContrast CategoryEncoding CenterCrop
            ContrastLimitedAdaptiveHistogramEqualization CutMix Discretization Equalization
            HashedCrossing Hashing IntegerLookup MaxNumBoundingBoxes MelSpectrogram MixUp
            Normalization Pipeline RandAugment RandomBrightness RandomColorDegeneration
            RandomColorJitter RandomContrast RandomCrop RandomElasticTransform RandomErasing
            RandomFlip RandomGaussianBlur RandomGrayscale RandomHue RandomInvert RandomPerspective
            RandomPosterization RandomRotation RandomSaturation RandomSharpness RandomShear
            RandomTranslation RandomZoom Rescaling Resizing STFTSpectrogram Solarization
            StringLookup TextVectorization Bidirectional ConvLSTM1D ConvLSTM2D ConvLSTM3D GRU
            GRUCell LSTM LSTMCell RNN SimpleRNN SimpleRNNCell StackedRNNCells TimeDistributed
            ActivityRegularization AlphaDropout Dropout GaussianDropout GaussianNoise
            SpatialDropout1D SpatialDropout2D SpatialDropout3D Cropping1D Cropping2D Cropping3D
            Flatten Permute RepeatVector Reshape UpSampling1D UpSampling2D UpSampling3D
            ZeroPadding1D ZeroPadding2D ZeroPadding3D
            """.strip().split("\\s+"));

    private LayerNames() {}
}
