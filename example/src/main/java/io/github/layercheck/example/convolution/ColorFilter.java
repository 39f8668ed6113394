package io.github.layercheck.example.convolution;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Conv2D;

/** An RGB image of any size: one filter looks at all three channels. */
@Model
@Input({NONE, NONE, 3})
public interface ColorFilter {
    @Conv2D(filters = 1, kernelSize = 2)
    Tensor features();
}
