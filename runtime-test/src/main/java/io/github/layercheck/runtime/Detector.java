package io.github.layercheck.runtime;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Output;
import io.github.layercheck.Tensor;

/**
 * A file of TensorFlow Lite with the contract of a detector, as TensorFlow 2.21 converted it: its boxes are averages of parts of the
 * image, divided by 255.
 */
@Model(source = "detector.tflite")
public interface Detector {

    @Input(
            value = {320, 320, 3},
            dtype = DType.UINT8)
    Tensor image();

    @Output(shape = {10, 4})
    Tensor boxes();
}
