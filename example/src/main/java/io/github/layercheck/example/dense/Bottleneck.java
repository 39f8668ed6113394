package io.github.layercheck.example.dense;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Allow;
import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Dense;

/** Each step of fifty features goes through a single number and back. */
@Model
@Allow("linear-pair") // it is there to be counted
@Input({NONE, 50})
public interface Bottleneck {
    @Dense(units = 100)
    Tensor wide();

    @Dense(units = 1)
    Tensor bottleneck();

    @Dense(units = 100)
    Tensor wideAgain();

    @Dense(units = 50)
    Tensor restored();
}
