package io.github.layercheck.example.convolution;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Conv2D;

/** A grey image of any size: each of three filters looks at one channel. */
@Model
@Input({NONE, NONE, 1})
public interface GreyscaleFilters {
    @Conv2D(filters = 3, kernelSize = 2)
    Tensor features();
}
