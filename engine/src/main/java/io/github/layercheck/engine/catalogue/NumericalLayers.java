package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Normalization;
import io.github.layercheck.layers.Rescaling;
import java.util.Arrays;
import java.util.List;

/** The rules of Keras' preprocessing layers that scale numbers. */
final class NumericalLayers {

    private NumericalLayers() {}

    /** (input - mean) / deviation, by a mean and a variance for each place of the axes, given or learned from data. */
    static Inference normalization(Normalization layer, Inputs inputs) {
        double[] mean = layer.mean();
        if (mean.length != layer.variance().length) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            "mean has " + count(mean) + ", variance " + count(layer.variance()))
                    .because("Either both are given, with a number for each place, or both are learned.")
                    .at(mean.length == 0 ? "variance" : "mean");
        }
        TensorShape input = inputs.onlyNumbers();
        List<Integer> axes = input.axes(layer.axis(), "axis").stream().sorted().toList();
        Dim[] sizes = axes.stream()
                .map(axis -> NormalizationLayers.size(input, axis, axes.size() == 1 ? "features" : "axis_" + axis))
                .toArray(Dim[]::new);
        Inference inference = Inference.output(input);
        if (mean.length > 0) {
            checkMean(mean, Arrays.asList(sizes));
            return inference;
        }
        return inference
                .nonTrainableWeight("mean", sizes)
                .nonTrainableWeight("variance", sizes)
                .add(new Weight("count", List.of(), DType.INT64, false));
    }

    /** One number, one for each place of the last axes, or of an axis while the others have one for all. */
    private static void checkMean(double[] mean, List<Dim> sizes) {
        boolean fits = mean.length == 1 || sizes.stream().anyMatch(size -> size.is(mean.length));
        for (int axis = 0; axis < sizes.size(); axis++) {
            fits |= TensorShape.product(sizes.subList(axis, sizes.size())).is(mean.length);
        }
        if (!fits) {
            throw new Fault(
                            ProblemId.INPUT_SHAPE,
                            "mean has " + count(mean) + " for axes of the sizes " + new TensorShape(sizes))
                    .because("It has one number, or one for each place of the axes.")
                    .at("mean");
        }
    }

    /** input · scale + offset. */
    static Inference rescaling(Rescaling layer, Inputs inputs) {
        checkGiven("scale", layer.scale());
        checkGiven("offset", layer.offset());
        TensorShape input = inputs.onlyNumbers();
        checkPlaces("scale", layer.scale(), input);
        checkPlaces("offset", layer.offset(), input);
        return Inference.output(input);
    }

    private static void checkGiven(String attribute, double[] numbers) {
        if (numbers.length == 0) {
            throw new Fault(ProblemId.ATTRIBUTE_LENGTH, attribute + " has no number")
                    .because("It takes one, or one for each place of the last axis.")
                    .at(attribute);
        }
    }

    private static void checkPlaces(String attribute, double[] numbers, TensorShape input) {
        if (numbers.length > 1 && (input.rank() == 1 || !input.last().matches(Dim.of(numbers.length)))) {
            throw new Fault(ProblemId.INPUT_SHAPE, attribute + " has " + count(numbers) + " for the input " + input)
                    .because("It has one number, or one for each place of the last axis.")
                    .at(attribute);
        }
    }

    private static String count(double[] numbers) {
        return numbers.length + (numbers.length == 1 ? " number" : " numbers");
    }
}
