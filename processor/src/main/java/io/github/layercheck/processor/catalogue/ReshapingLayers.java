package io.github.layercheck.processor.catalogue;

import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.Flatten;
import io.github.layercheck.layers.Reshape;
import io.github.layercheck.layers.UpSampling2D;
import io.github.layercheck.layers.ZeroPadding2D;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.shape.TensorShape;

/** The rules of Keras' reshaping layers, which move, copy and cut elements. */
final class ReshapingLayers {

    private ReshapingLayers() {}

    /** All elements of a sample in a row. */
    static Inference flatten(Flatten layer, Inputs inputs) {
        TensorShape input = inputs.only();
        return Inference.outputKeeping(inputs, TensorShape.of(input.batch(), TensorShape.product(input.sample())));
    }

    /** The elements of a sample in another shape. */
    static Inference reshape(Reshape layer, Inputs inputs) {
        TargetShape target = new TargetShape(layer.targetShape());
        return Inference.outputKeeping(inputs, target.of(inputs.only()));
    }

    /** Zeros around an image. */
    static Inference zeroPadding2D(ZeroPadding2D layer, Inputs inputs) {
        return padded(Margins.of("padding", layer.padding(), 2), layer.dataFormat(), inputs);
    }

    /** Each pixel of an image several times. */
    static Inference upSampling2D(UpSampling2D layer, Inputs inputs) {
        return enlarged(2, PerAxis.of("size", layer.size()), layer.dataFormat(), inputs);
    }

    private static Inference padded(Margins padding, DataFormat format, Inputs inputs) {
        Spatial input = Spatial.of(inputs.only(), padding.axes(), format);
        return Inference.outputKeeping(inputs, input.resized((axis, size) -> size.plus(padding.both(axis))));
    }

    private static Inference enlarged(int axes, PerAxis factor, DataFormat format, Inputs inputs) {
        Spatial input = Spatial.of(inputs.only(), axes, format);
        return Inference.outputKeeping(inputs, input.resized((axis, size) -> size.times(factor.of(axis))));
    }
}
