package io.github.layercheck.example.image;

import static io.github.layercheck.layers.ActivationFunction.SOFTMAX;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Conv2D;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.Flatten;
import io.github.layercheck.layers.MaxPooling2D;

/** A convolution, a pooling and a classifier: nearly all parameters are those of the classifier. */
@Model
@Input({55, 55, 1})
public interface SmallImages {
    @Conv2D(filters = 99, kernelSize = 7)
    Tensor features();

    @MaxPooling2D(poolSize = 2)
    Tensor smaller();

    @Flatten
    Tensor flat();

    @Dense(units = 3, activation = SOFTMAX)
    Tensor classes();
}
