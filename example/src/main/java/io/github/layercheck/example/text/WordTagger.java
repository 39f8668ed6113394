package io.github.layercheck.example.text;

import static io.github.layercheck.layers.ActivationFunction.SIGMOID;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.Embedding;
import io.github.layercheck.layers.SimpleRNN;

/** Says yes or no to each of 600 words. */
@Model
@Input(600)
public interface WordTagger {
    @Embedding(inputDim = 10_000, outputDim = 32)
    Tensor vectors();

    @SimpleRNN(units = 15, returnSequences = true)
    Tensor context();

    @Dense(units = 1, activation = SIGMOID)
    Tensor tag();
}
