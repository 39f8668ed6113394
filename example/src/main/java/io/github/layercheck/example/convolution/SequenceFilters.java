package io.github.layercheck.example.convolution;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Conv1D;

/** A window of seven moves over 500 steps of 128 features, and loses six of them. */
@Model
@Input({500, 128})
public interface SequenceFilters {
    @Conv1D(filters = 32, kernelSize = 7)
    Tensor features();
}
