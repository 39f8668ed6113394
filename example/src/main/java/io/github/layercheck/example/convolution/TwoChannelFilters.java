package io.github.layercheck.example.convolution;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Conv2D;

/** An image of two channels and any size: each of three filters looks at both. */
@Model
@Input({NONE, NONE, 2})
public interface TwoChannelFilters {
    @Conv2D(filters = 3, kernelSize = 2)
    Tensor features();
}
