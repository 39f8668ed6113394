package io.github.layercheck.example.dense;

import io.github.layercheck.Allow;
import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Dense;

/** Three features, five hidden units, two results. */
@Model
@Allow("linear-pair") // it is there to be counted
@Input(3)
public interface Perceptron {
    @Dense(units = 5)
    Tensor hidden();

    @Dense(units = 2)
    Tensor result();
}
