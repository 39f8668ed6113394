package io.github.layercheck.example.text;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Embedding;
import io.github.layercheck.layers.SimpleRNN;

/** A text of any length becomes one vector. */
@Model
@Input(NONE)
public interface TextOfAnyLength {
    @Embedding(inputDim = 1_000, outputDim = 64)
    Tensor vectors();

    @SimpleRNN(units = 32)
    Tensor text();
}
