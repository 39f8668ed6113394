package io.github.layercheck.example.file;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Output;
import io.github.layercheck.Tensor;

/**
 * A classifier of iris flowers in a file of ONNX, and what code relies on in it: the four measurements of a flower, in
 * centimetres, and the probability of each of three species.
 */
@Model(source = "iris.onnx")
public interface Iris {

    @Input(4)
    Tensor measurements();

    @Output(shape = 3)
    Tensor probabilities();
}
