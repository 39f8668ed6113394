package io.github.layercheck.processor.catalogue;

import io.github.layercheck.layers.BatchNormalization;
import io.github.layercheck.layers.LayerNormalization;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.shape.Dim;
import io.github.layercheck.processor.shape.TensorShape;
import java.util.Arrays;

/** The rules of Keras' normalization layers. */
final class NormalizationLayers {

    private NormalizationLayers() {}

    /** gamma · (input - mean) / deviation + beta, by the moving mean and variance of each place of an axis. */
    static Inference batchNormalization(BatchNormalization layer, Inputs inputs) {
        TensorShape input = inputs.only();
        Dim channels = size(input, input.axis(layer.axis(), "axis"), "channels");
        Inference inference = Inference.output(input)
                .weightIf(layer.scale(), "gamma", channels)
                .weightIf(layer.center(), "beta", channels)
                .nonTrainableWeight("moving_mean", channels)
                .nonTrainableWeight("moving_variance", channels);
        if (layer.renorm()) {
            inference
                    .nonTrainableWeight("moving_stddev", channels)
                    .nonTrainableWeight("renorm_mean", channels)
                    .nonTrainableWeight("renorm_stddev", channels);
        }
        return inference;
    }

    /** gamma · (input - mean) / deviation + beta, by the mean and deviation over the axes. */
    static Inference layerNormalization(LayerNormalization layer, Inputs inputs) {
        TensorShape input = inputs.only();
        Dim[] sizes = sizes(input, layer.axis());
        return Inference.output(input).weightIf(layer.scale(), "gamma", sizes).weightIf(layer.center(), "beta", sizes);
    }

    /** The sizes of the axes, which weights have in ascending order of the axes as they are written. */
    private static Dim[] sizes(TensorShape input, int[] axes) {
        input.axes(axes, "axis");
        return Arrays.stream(axes)
                .sorted()
                .map(axis -> axis < 0 ? input.rank() + axis : axis)
                .mapToObj(axis -> size(input, axis, axes.length == 1 ? "features" : "axis_" + axis))
                .toArray(Dim[]::new);
    }

    private static Dim size(TensorShape input, int axis, String name) {
        if (axis == 0 && !input.batch().isKnown()) {
            throw new Fault(ProblemId.AXIS, "the axis is the batch of the input " + input)
                    .because("The weights have the size of the axis, and a batch can have any.")
                    .at("axis");
        }
        return Weights.known(input, axis, name);
    }
}
