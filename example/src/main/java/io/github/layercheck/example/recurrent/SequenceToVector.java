package io.github.layercheck.example.recurrent;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.SimpleRNN;

/** A sequence of any length becomes the last state of a recurrent layer. */
@Model
@Input({NONE, 5})
public interface SequenceToVector {
    @SimpleRNN(units = 4)
    Tensor last();
}
