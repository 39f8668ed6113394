package io.github.layercheck.example.recurrent;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.LSTM;

/** Sixteen frames of a video, each 4,096 features that another network has found. */
@Model
@Input({16, 4096})
public interface FrameSequence {
    @LSTM(units = 256)
    Tensor video();
}
