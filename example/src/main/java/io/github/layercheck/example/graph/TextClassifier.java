package io.github.layercheck.example.graph;

import static io.github.layercheck.layers.ActivationFunction.RELU;
import static io.github.layercheck.layers.ActivationFunction.SOFTMAX;

import io.github.layercheck.DType;
import io.github.layercheck.From;
import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Model;
import io.github.layercheck.Repeat;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Add;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.Dropout;
import io.github.layercheck.layers.Embedding;
import io.github.layercheck.layers.GlobalAveragePooling1D;
import io.github.layercheck.layers.LayerNormalization;
import io.github.layercheck.layers.MultiHeadAttention;

/** A transformer: four encoders in a chain, all of which get the same mask. */
@Model
public interface TextClassifier {
    @Input(value = 100, dtype = DType.INT32)
    Tensor words();

    @Input(
            value = {100, 100},
            dtype = DType.BOOL)
    Tensor mask();

    @Embedding(inputDim = 20_000, outputDim = 64)
    Tensor vectors(Tensor words);

    @Repeat(4)
    @Layer(Encoder.class)
    Tensor encoder(Tensor vectors, Tensor mask);

    @GlobalAveragePooling1D
    Tensor average();

    @Dense(units = 2, activation = SOFTMAX)
    Tensor classes();

    /** Attention to the whole text, then a network for each word; both add to what they are given. */
    @Model
    interface Encoder {
        @Input
        Tensor text();

        @Input
        Tensor mask();

        @MultiHeadAttention(numHeads = 4, keyDim = 16)
        Tensor attention(
                Tensor text, @From(value = "text") Tensor value, @From(argument = "attentionMask") Tensor mask);

        @Dropout(rate = 0.1)
        Tensor attended();

        @Add
        Tensor withAttention(Tensor text, Tensor attended);

        @LayerNormalization(epsilon = 1e-6)
        Tensor normalized();

        @Dense(units = 256, activation = RELU)
        Tensor wide();

        @Dense(units = 64)
        Tensor narrow();

        @Dropout(rate = 0.1)
        Tensor dropped();

        @Add
        Tensor withNetwork(Tensor normalized, Tensor dropped);

        @LayerNormalization(epsilon = 1e-6)
        Tensor encoded();
    }
}
