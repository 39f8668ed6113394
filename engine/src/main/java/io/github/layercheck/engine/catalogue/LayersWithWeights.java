package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.layers.Dense;
import java.util.Set;

/** Which layers can have weights, told by their names, without inferring any. */
final class LayersWithWeights {

    private static final String LAYERS = Dense.class.getPackageName() + ".";

    private static final Set<String> OF_KERAS = Set.of("""
            AdditiveAttention Attention BatchNormalization Bidirectional Conv1D Conv1DTranspose Conv2D
            Conv2DTranspose Conv3D Conv3DTranspose ConvLSTM1D ConvLSTM2D ConvLSTM3D Dense DepthwiseConv1D
            DepthwiseConv2D EinsumDense Embedding GRU GRUCell GroupNormalization GroupQueryAttention LSTM
            LSTMCell LayerNormalization MultiHeadAttention Normalization PReLU RMSNormalization RNN
            ReversibleEmbedding STFTSpectrogram SeparableConv1D SeparableConv2D SimpleRNN SimpleRNNCell
            SpectralNormalization StackedRNNCells TimeDistributed
            """.strip().split("\\s+"));

    private LayersWithWeights() {}

    /** Whether a layer can have weights; of a layer that is not Keras' own nobody knows that it has none. */
    static boolean include(LayerDefinition layer) {
        String name = layer.type().qualifiedName();
        return layer.isWrapper() || !name.startsWith(LAYERS) || OF_KERAS.contains(name.substring(LAYERS.length()));
    }
}
