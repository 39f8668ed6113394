package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.AveragePooling1D;
import io.github.layercheck.layers.AveragePooling2D;
import io.github.layercheck.layers.AveragePooling3D;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.GlobalAveragePooling1D;
import io.github.layercheck.layers.GlobalAveragePooling2D;
import io.github.layercheck.layers.GlobalAveragePooling3D;
import io.github.layercheck.layers.GlobalMaxPooling1D;
import io.github.layercheck.layers.GlobalMaxPooling2D;
import io.github.layercheck.layers.GlobalMaxPooling3D;
import io.github.layercheck.layers.MaxPooling1D;
import io.github.layercheck.layers.MaxPooling2D;
import io.github.layercheck.layers.MaxPooling3D;
import java.util.Collections;

/** The rules of Keras' pooling layers: a largest element keeps its type, an average has the layer's. */
final class PoolingLayers {

    private PoolingLayers() {}

    /** The largest element of each window of steps. */
    static Inference maxPooling1D(MaxPooling1D layer, Inputs inputs) {
        Window window = Window.pool(layer.poolSize(), layer.strides(), layer.padding());
        return Inference.outputKeeping(inputs, pooled(1, window, layer.dataFormat(), inputs.integersOrFloats()));
    }

    /** The largest element of each window of an image. */
    static Inference maxPooling2D(MaxPooling2D layer, Inputs inputs) {
        Window window = Window.pool(layer.poolSize(), layer.strides(), layer.padding());
        return Inference.outputKeeping(inputs, pooled(2, window, layer.dataFormat(), inputs.integersOrFloats()));
    }

    /** The largest element of each window of a volume; TensorFlow has no integers here. */
    static Inference maxPooling3D(MaxPooling3D layer, Inputs inputs) {
        Window window = Window.pool(layer.poolSize(), layer.strides(), layer.padding());
        return Inference.outputKeeping(inputs, pooled(3, window, layer.dataFormat(), inputs.floats()));
    }

    /** The average of each window of steps. */
    static Inference averagePooling1D(AveragePooling1D layer, Inputs inputs) {
        Window window = Window.pool(layer.poolSize(), layer.strides(), layer.padding());
        return Inference.output(pooled(1, window, layer.dataFormat(), inputs.floats()));
    }

    /** The average of each window of an image. */
    static Inference averagePooling2D(AveragePooling2D layer, Inputs inputs) {
        Window window = Window.pool(layer.poolSize(), layer.strides(), layer.padding());
        return Inference.output(pooled(2, window, layer.dataFormat(), inputs.floats()));
    }

    /** The average of each window of a volume. */
    static Inference averagePooling3D(AveragePooling3D layer, Inputs inputs) {
        Window window = Window.pool(layer.poolSize(), layer.strides(), layer.padding());
        return Inference.output(pooled(3, window, layer.dataFormat(), inputs.floats()));
    }

    /** The largest element of all steps. */
    static Inference globalMaxPooling1D(GlobalMaxPooling1D layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, pooledGlobally(1, layer.keepdims(), layer.dataFormat(), inputs));
    }

    /** The largest element of an image. */
    static Inference globalMaxPooling2D(GlobalMaxPooling2D layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, pooledGlobally(2, layer.keepdims(), layer.dataFormat(), inputs));
    }

    /** The largest element of a volume. */
    static Inference globalMaxPooling3D(GlobalMaxPooling3D layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, pooledGlobally(3, layer.keepdims(), layer.dataFormat(), inputs));
    }

    /** The average of all steps. */
    static Inference globalAveragePooling1D(GlobalAveragePooling1D layer, Inputs inputs) {
        return Inference.output(pooledGlobally(1, layer.keepdims(), layer.dataFormat(), inputs));
    }

    /** The average of an image. */
    static Inference globalAveragePooling2D(GlobalAveragePooling2D layer, Inputs inputs) {
        return Inference.output(pooledGlobally(2, layer.keepdims(), layer.dataFormat(), inputs));
    }

    /** The average of a volume. */
    static Inference globalAveragePooling3D(GlobalAveragePooling3D layer, Inputs inputs) {
        return Inference.output(pooledGlobally(3, layer.keepdims(), layer.dataFormat(), inputs));
    }

    private static TensorShape pooled(int axes, Window window, DataFormat format, Inputs inputs) {
        window.withoutCausalPadding();
        Spatial input = Spatial.of(inputs.only(), axes, format);
        return input.with(window.over(input), input.channels());
    }

    private static TensorShape pooledGlobally(int axes, boolean keepdims, DataFormat format, Inputs inputs) {
        Spatial input = Spatial.of(inputs.onlyNumbers(), axes, format);
        return keepdims
                ? input.with(Collections.nCopies(axes, Dim.of(1)), input.channels())
                : TensorShape.of(input.shape().batch(), input.channels());
    }
}
