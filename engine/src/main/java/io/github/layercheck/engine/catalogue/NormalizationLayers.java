package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.BatchNormalization;
import io.github.layercheck.layers.GroupNormalization;
import io.github.layercheck.layers.LayerNormalization;
import io.github.layercheck.layers.RMSNormalization;
import io.github.layercheck.layers.UnitNormalization;
import java.util.Arrays;
import java.util.List;

/** The rules of Keras' normalization layers. */
final class NormalizationLayers {

    private NormalizationLayers() {}

    /** gamma · (input - mean) / deviation + beta, by the moving mean and variance of each place of an axis. */
    static Inference batchNormalization(BatchNormalization layer, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
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
        TensorShape input = inputs.onlyNumbers();
        Dim[] sizes = sizes(input, layer.axis());
        return Inference.output(input)
                .weightIf(layer.scale() || layer.rmsScaling(), "gamma", sizes)
                .weightIf(layer.center() && !layer.rmsScaling(), "beta", sizes);
    }

    /** gamma · (input - mean) / deviation + beta, by the mean and deviation of each group of channels. */
    static Inference groupNormalization(GroupNormalization layer, Inputs inputs) {
        int groups = layer.groups();
        if (groups == 0) {
            throw new Fault(ProblemId.ATTRIBUTE_RANGE, "groups is 0")
                    .because("It must be at least 1, or -1 for a group for each channel.")
                    .at("groups");
        }
        TensorShape input = inputs.onlyNumbers();
        int axis = input.axis(layer.axis(), "axis");
        Dim channels = size(input, axis, "channels");
        if (groups > 0 && channels.size() % groups != 0) {
            throw new Fault(
                            ProblemId.GROUPS,
                            "groups is " + groups + ", axis " + axis + " of " + input + " has the size " + channels)
                    .because("The groups must divide the channels.")
                    .suspecting(input, axis)
                    .at("groups");
        }
        return Inference.output(input)
                .weightIf(layer.scale(), "gamma", channels)
                .weightIf(layer.center(), "beta", channels);
    }

    /** scale · input / sqrt(mean of squares), by the mean over the axes. */
    static Inference rmsNormalization(RMSNormalization layer, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        Dim[] sizes = sizes(input, layer.axis());
        checkScale(input, TensorShape.of(sizes));
        return Inference.outputKeeping(inputs, input).weight("scale", sizes);
    }

    /** input / its length over the axes. */
    static Inference unitNormalization(UnitNormalization layer, Inputs inputs) {
        TensorShape input = inputs.floats().only();
        input.axes(layer.axis(), "axis");
        return Inference.output(input);
    }

    private static void checkScale(TensorShape input, TensorShape scale) {
        List<Dim> scaled = input.slice(input.rank() - scale.rank(), input.rank());
        for (int i = 0; i < scaled.size(); i++) {
            Dim size = scale.dim(i);
            if (!size.is(1) && !size.matches(scaled.get(i))) {
                throw new Fault(
                                ProblemId.AXIS,
                                "the scale " + scale + " does not fit the last axes " + new TensorShape(scaled) + " of "
                                        + input)
                        .because("Keras multiplies the last axes by the scale, whichever axes the mean is over.")
                        .fix("Normalize the last axes, or move the others there with @Permute.")
                        .at("axis");
            }
        }
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

    /** The size of an axis for weights, under the name that formulas use; a fault if it is unknown. */
    static Dim size(TensorShape input, int axis, String name) {
        if (axis == 0 && !input.batch().isKnown()) {
            throw new Fault(ProblemId.AXIS, "the axis is the batch of the input " + input)
                    .because("The weights have the size of the axis, and a batch can have any size.")
                    .at("axis");
        }
        return Weights.known(input, axis, name);
    }
}
