package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Cropping1D;
import io.github.layercheck.layers.Cropping2D;
import io.github.layercheck.layers.Cropping3D;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.Flatten;
import io.github.layercheck.layers.Interpolation;
import io.github.layercheck.layers.Permute;
import io.github.layercheck.layers.RepeatVector;
import io.github.layercheck.layers.Reshape;
import io.github.layercheck.layers.UpSampling1D;
import io.github.layercheck.layers.UpSampling2D;
import io.github.layercheck.layers.UpSampling3D;
import io.github.layercheck.layers.ZeroPadding1D;
import io.github.layercheck.layers.ZeroPadding2D;
import io.github.layercheck.layers.ZeroPadding3D;

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

    /** The axes of a sample in another order. */
    static Inference permute(Permute layer, Inputs inputs) {
        Permutation permutation = new Permutation(layer.dims());
        return Inference.outputKeeping(inputs, permutation.of(inputs.only()));
    }

    /** A vector as each step of a sequence. */
    static Inference repeatVector(RepeatVector layer, Inputs inputs) {
        TensorShape input = inputs.only();
        if (input.rank() != 2) {
            throw input.rankFault("The layer repeats a vector: (batch, features).");
        }
        return Inference.outputKeeping(inputs, input.insert(1, Dim.of(layer.n())));
    }

    /** Zeros around a sequence. */
    static Inference zeroPadding1D(ZeroPadding1D layer, Inputs inputs) {
        return padded(Margins.of("padding", layer.padding(), 1), layer.dataFormat(), inputs);
    }

    /** Zeros around an image. */
    static Inference zeroPadding2D(ZeroPadding2D layer, Inputs inputs) {
        return padded(Margins.of("padding", layer.padding(), 2), layer.dataFormat(), inputs);
    }

    /** Zeros around a volume. */
    static Inference zeroPadding3D(ZeroPadding3D layer, Inputs inputs) {
        return padded(Margins.of("padding", layer.padding(), 3), layer.dataFormat(), inputs);
    }

    /** A sequence without its ends. */
    static Inference cropping1D(Cropping1D layer, Inputs inputs) {
        return cropped(Margins.of("cropping", layer.cropping(), 1), DataFormat.CHANNELS_LAST, inputs);
    }

    /** An image without its edges. */
    static Inference cropping2D(Cropping2D layer, Inputs inputs) {
        return cropped(Margins.of("cropping", layer.cropping(), 2), layer.dataFormat(), inputs);
    }

    /** A volume without its sides. */
    static Inference cropping3D(Cropping3D layer, Inputs inputs) {
        return cropped(Margins.of("cropping", layer.cropping(), 3), layer.dataFormat(), inputs);
    }

    /** Each step of a sequence several times. */
    static Inference upSampling1D(UpSampling1D layer, Inputs inputs) {
        return enlarged(1, PerAxis.of("size", layer.size()), DataFormat.CHANNELS_LAST, inputs);
    }

    /** An image of several times the size. */
    static Inference upSampling2D(UpSampling2D layer, Inputs inputs) {
        boolean isCopied = layer.interpolation() == Interpolation.NEAREST;
        return enlarged(
                2, PerAxis.of("size", layer.size()), layer.dataFormat(), isCopied ? inputs : inputs.integersOrFloats());
    }

    /** Each element of a volume several times. */
    static Inference upSampling3D(UpSampling3D layer, Inputs inputs) {
        return enlarged(3, PerAxis.of("size", layer.size()), layer.dataFormat(), inputs);
    }

    private static Inference padded(Margins padding, DataFormat format, Inputs inputs) {
        Spatial input = Spatial.of(inputs.only(), padding.axes(), format);
        return Inference.outputKeeping(inputs, input.resized((axis, size) -> size.plus(padding.both(axis))));
    }

    private static Inference cropped(Margins cropping, DataFormat format, Inputs inputs) {
        Spatial input = Spatial.of(inputs.only(), cropping.axes(), format);
        return Inference.outputKeeping(inputs, input.resized((axis, elements) -> {
            if (elements.isLessThan(cropping.both(axis) + 1)) {
                throw input.tooSmall(
                                "cropping " + cropping.before(axis) + " + " + cropping.after(axis)
                                        + " leaves nothing of",
                                axis)
                        .because("It cuts " + cropping.both(axis) + " elements off the two ends of an axis of "
                                + elements + ".")
                        .at(cropping.attribute(), cropping.element(axis));
            }
            return elements.minus(cropping.both(axis));
        }));
    }

    private static Inference enlarged(int axes, PerAxis factor, DataFormat format, Inputs inputs) {
        Spatial input = Spatial.of(inputs.only(), axes, format);
        return Inference.outputKeeping(inputs, input.resized((axis, size) -> size.times(factor.of(axis))));
    }
}
