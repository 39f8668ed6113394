package io.github.layercheck.example.graph;

import static io.github.layercheck.layers.ActivationFunction.RELU;
import static io.github.layercheck.layers.ActivationFunction.SIGMOID;

import io.github.layercheck.From;
import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Model;
import io.github.layercheck.Shared;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Conv2D;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.Flatten;
import io.github.layercheck.layers.MaxPooling2D;
import io.github.layercheck.layers.Multiply;
import io.github.layercheck.layers.Subtract;

/** A siamese network: one encoder for both images, and its weights are there once. */
@Model
public interface SameDigit {
    @Input({28, 28, 1})
    Tensor left();

    @Input({28, 28, 1})
    Tensor right();

    @Layer(Encoder.class)
    Tensor encodedLeft(Tensor left);

    @Shared("encodedLeft")
    Tensor encodedRight(Tensor right);

    @Subtract
    Tensor difference(Tensor encodedLeft, Tensor encodedRight);

    @Multiply
    Tensor squared(Tensor difference, @From("difference") Tensor again);

    @Dense(units = 1, activation = SIGMOID)
    Tensor isSame();

    /** An image as a vector. */
    @Model
    @Input({28, 28, 1})
    interface Encoder {
        @Conv2D(filters = 16, kernelSize = 3, activation = RELU)
        Tensor edges();

        @MaxPooling2D
        Tensor smaller();

        @Flatten
        Tensor flat();

        @Dense(units = 32)
        Tensor vector();
    }
}
