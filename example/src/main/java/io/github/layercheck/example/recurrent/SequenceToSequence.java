package io.github.layercheck.example.recurrent;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.LSTM;

/** An LSTM that gives its state after every step; its four gates have the parameters of four simple layers. */
@Model
@Input({NONE, 5})
public interface SequenceToSequence {
    @LSTM(units = 4, returnSequences = true)
    Tensor states();
}
