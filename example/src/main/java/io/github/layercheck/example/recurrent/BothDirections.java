package io.github.layercheck.example.recurrent;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Bidirectional;
import io.github.layercheck.layers.GRU;
import io.github.layercheck.layers.LSTM;

/** A sequence read in both directions, then summed up by an LSTM. The GRU is the original one, with one bias. */
@Model
@Input({NONE, 8})
public interface BothDirections {
    @Bidirectional
    @GRU(units = 5, returnSequences = true, resetAfter = false)
    Tensor both();

    @LSTM(units = 50)
    Tensor state();
}
