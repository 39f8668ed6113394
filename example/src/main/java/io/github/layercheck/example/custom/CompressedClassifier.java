package io.github.layercheck.example.custom;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Activation;
import io.github.layercheck.layers.ActivationFunction;

/** A classifier of vectors with a tenth of the weights that dense layers have. */
@Model
@Input(1024)
public interface CompressedClassifier {
    @LowRankDense(units = 1024, rank = 32)
    Tensor wide();

    @Activation(activation = ActivationFunction.RELU)
    Tensor activation();

    @LowRankDense(units = 10, rank = 4, useBias = false)
    Tensor scores();
}
