package io.github.layercheck.example.recurrent;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.LSTM;

/** Small enough to count by hand. */
@Model
@Input({NONE, 3})
public interface TinyLstm {
    @LSTM(units = 2)
    Tensor state();
}
