package io.github.layercheck.example.graph;

import static io.github.layercheck.Input.NONE;
import static io.github.layercheck.layers.ActivationFunction.SOFTMAX;

import io.github.layercheck.From;
import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.LSTM;

/** Sequence to sequence: the decoder begins in the states in which the encoder has ended. */
@Model
public interface Translator {
    @Input({NONE, 71})
    Tensor english();

    @Input({NONE, 93})
    Tensor french();

    @LSTM(units = 256, returnState = true)
    Tensor encoder(Tensor english);

    @LSTM(units = 256, returnSequences = true, returnState = true)
    Tensor decoder(Tensor french, @From("encoder:1") Tensor hidden, @From("encoder:2") Tensor cell);

    @Dense(units = 93, activation = SOFTMAX)
    Tensor characters();
}
