package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.AdaptiveAveragePooling1D;
import io.github.layercheck.layers.AdaptiveAveragePooling2D;
import io.github.layercheck.layers.AdaptiveAveragePooling3D;
import io.github.layercheck.layers.AdaptiveMaxPooling1D;
import io.github.layercheck.layers.AdaptiveMaxPooling2D;
import io.github.layercheck.layers.AdaptiveMaxPooling3D;
import io.github.layercheck.layers.DataFormat;

/** The rules of Keras' pooling layers whose output has a given size, whatever the size of the input. */
final class AdaptivePooling {

    private AdaptivePooling() {}

    /** The largest element of each of so many windows of steps. */
    static Inference adaptiveMaxPooling1D(AdaptiveMaxPooling1D layer, Inputs inputs) {
        return Inference.outputKeeping(
                inputs, pooled(1, layer.outputSize(), layer.dataFormat(), inputs.integersOrFloats()));
    }

    /** The largest element of each of so many windows of an image. */
    static Inference adaptiveMaxPooling2D(AdaptiveMaxPooling2D layer, Inputs inputs) {
        return Inference.outputKeeping(
                inputs, pooled(2, layer.outputSize(), layer.dataFormat(), inputs.integersOrFloats()));
    }

    /** The largest element of each of so many windows of a volume; TensorFlow has no integers here. */
    static Inference adaptiveMaxPooling3D(AdaptiveMaxPooling3D layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, pooled(3, layer.outputSize(), layer.dataFormat(), inputs.floats()));
    }

    /** The average of each of so many windows of steps. */
    static Inference adaptiveAveragePooling1D(AdaptiveAveragePooling1D layer, Inputs inputs) {
        return Inference.output(pooled(1, layer.outputSize(), layer.dataFormat(), inputs.floats()));
    }

    /** The average of each of so many windows of an image. */
    static Inference adaptiveAveragePooling2D(AdaptiveAveragePooling2D layer, Inputs inputs) {
        return Inference.output(pooled(2, layer.outputSize(), layer.dataFormat(), inputs.floats()));
    }

    /** The average of each of so many windows of a volume. */
    static Inference adaptiveAveragePooling3D(AdaptiveAveragePooling3D layer, Inputs inputs) {
        return Inference.output(pooled(3, layer.outputSize(), layer.dataFormat(), inputs.floats()));
    }

    private static TensorShape pooled(int axes, int[] outputSize, DataFormat format, Inputs inputs) {
        PerAxis size = PerAxis.of("outputSize", outputSize);
        return Spatial.of(inputs.only(), axes, format).resized((axis, elements) -> Dim.of(size.of(axis)));
    }
}
