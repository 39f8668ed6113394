package io.github.layercheck.example.dense;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Allow;
import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Dense;

/** The same layers on every step of a sequence of any length: the parameters are the same too. */
@Model
@Allow("linear-pair") // it is there to be counted
@Input({NONE, 3})
public interface PerceptronOverSteps {
    @Dense(units = 5)
    Tensor hidden();

    @Dense(units = 2)
    Tensor result();
}
