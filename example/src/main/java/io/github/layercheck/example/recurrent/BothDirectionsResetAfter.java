package io.github.layercheck.example.recurrent;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Bidirectional;
import io.github.layercheck.layers.GRU;
import io.github.layercheck.layers.LSTM;

/** The same with the GRU that is the default of Keras 3: it has a second bias, 2 × 3 × 5 parameters more. */
@Model
@Input({NONE, 8})
public interface BothDirectionsResetAfter {
    @Bidirectional
    @GRU(units = 5, returnSequences = true)
    Tensor both();

    @LSTM(units = 50)
    Tensor state();
}
