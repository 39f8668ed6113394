package io.github.layercheck.example.custom;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Output;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Embedding;

/** Reads a text of any length, and shows what each word attends to. */
@Model
@Input(NONE)
@Output({"attention", "attention:1"})
public interface RotaryReader {
    @Embedding(inputDim = 8000, outputDim = 64)
    Tensor words();

    @RotaryAttention(heads = 4, headSize = 16)
    Tensor attention();
}
