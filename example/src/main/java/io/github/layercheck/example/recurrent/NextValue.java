package io.github.layercheck.example.recurrent;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.SimpleRNN;

/** The value that follows three others. */
@Model
@Input({3, 1})
public interface NextValue {
    @SimpleRNN(units = 10)
    Tensor memory();

    @Dense(units = 1)
    Tensor next();
}
