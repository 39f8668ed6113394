package io.github.layercheck.example.text;

import static io.github.layercheck.layers.ActivationFunction.SIGMOID;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.Embedding;
import io.github.layercheck.layers.SimpleRNN;

/** The same with twice the units, whose recurrent layer has more than twice the parameters. */
@Model
@Input(600)
public interface WiderWordTagger {
    @Embedding(inputDim = 10_000, outputDim = 32)
    Tensor vectors();

    @SimpleRNN(units = 30, returnSequences = true)
    Tensor context();

    @Dense(units = 1, activation = SIGMOID)
    Tensor tag();
}
