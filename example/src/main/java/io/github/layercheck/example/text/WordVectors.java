package io.github.layercheck.example.text;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Embedding;

/** Ten words, each a vector of 64 numbers. */
@Model
@Input(10)
public interface WordVectors {
    @Embedding(inputDim = 10_000, outputDim = 64)
    Tensor vectors();
}
