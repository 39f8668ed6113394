package io.github.layercheck.example.image;

import static io.github.layercheck.layers.ActivationFunction.RELU;
import static io.github.layercheck.layers.ActivationFunction.SOFTMAX;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.Flatten;

/** Tells three digits apart. */
@Model
@Input({28, 28})
public interface Mnist {
    @Flatten
    Tensor flatten();

    @Dense(units = 30, activation = RELU)
    Tensor hidden();

    @Dense(units = 10, activation = RELU)
    Tensor narrow();

    @Dense(units = 3, activation = SOFTMAX)
    Tensor digits();
}
