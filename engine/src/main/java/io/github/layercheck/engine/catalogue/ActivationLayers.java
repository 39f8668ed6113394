package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Activation;
import io.github.layercheck.layers.ELU;
import io.github.layercheck.layers.LeakyReLU;
import io.github.layercheck.layers.Masking;
import io.github.layercheck.layers.PReLU;
import io.github.layercheck.layers.ReLU;
import io.github.layercheck.layers.Softmax;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** The rules of layers that apply a function, and of others that keep a tensor's shape. */
final class ActivationLayers {

    private ActivationLayers() {}

    /** The input itself. */
    static Inference identity(Annotation layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, inputs.only());
    }

    /** The input, in which steps of nothing but one number become 0. */
    static Inference masking(Masking layer, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        return inputs.dtype() == DType.BOOL
                ? Inference.output(input, DType.INT32)
                : Inference.outputKeeping(inputs, input);
    }

    /** input above the threshold, and a fraction of it below, none by default. */
    static Inference relu(ReLU layer, Inputs inputs) {
        TensorShape input = inputs.integersOrFloats().only();
        if (layer.negativeSlope() == 0) {
            return Inference.outputKeeping(inputs, input);
        }
        boolean isCut = layer.threshold() != 0 || !Double.isNaN(layer.maxValue());
        return Inference.output(isCut ? inputs.floats().only() : input);
    }

    /** input, or a fraction of it where it is negative. */
    static Inference leakyRelu(LeakyReLU layer, Inputs inputs) {
        return Inference.output(inputs.integersOrFloats().only());
    }

    /** input, or alpha · (exp(input) - 1) where it is negative. */
    static Inference elu(ELU layer, Inputs inputs) {
        return Inference.output(inputs.floats().only());
    }

    /** A function that Keras knows by name, and what it takes besides floating-point numbers. */
    static Inference activation(Activation layer, Inputs inputs) {
        Activations.check(layer.activation());
        return switch (layer.activation()) {
            case LINEAR -> Inference.outputKeeping(inputs, inputs.only());
            case RELU, RELU6 ->
                Inference.outputKeeping(inputs, inputs.integersOrFloats().only());
            case LEAKY_RELU -> Inference.output(inputs.integersOrFloats().only());
            case TANH, EXPONENTIAL -> Inference.output(inputs.onlyNumbers());
            default ->
                Inference.output(
                        Activations.apply(layer.activation(), inputs.floats().only()));
        };
    }

    /** input, or alpha · input where it is negative. */
    static Inference prelu(PReLU layer, Inputs inputs) {
        TensorShape input = inputs.floats().only();
        Set<Integer> shared = new HashSet<>();
        for (int i = 0; i < layer.sharedAxes().length; i++) {
            int axis = layer.sharedAxes()[i];
            if (axis >= input.rank()) {
                throw new Fault(ProblemId.AXIS, "axis " + axis + " of sharedAxes is not in " + input)
                        .because("The axes of a sample are 1 to " + (input.rank() - 1) + ".")
                        .at("sharedAxes", i);
            }
            shared.add(axis);
        }
        Dim[] alpha = IntStream.range(1, input.rank())
                .mapToObj(axis -> shared.contains(axis) ? Dim.of(1) : slopes(input, axis))
                .toArray(Dim[]::new);
        return Inference.output(input).weight("alpha", alpha);
    }

    private static Dim slopes(TensorShape input, int axis) {
        return Weights.known(input, axis, "elements").named("axis_" + axis);
    }

    /** exp(input) divided by its sum over the axes. */
    static Inference softmax(Softmax layer, Inputs inputs) {
        if (layer.axis().length == 0) {
            throw new Fault(ProblemId.ATTRIBUTE_LENGTH, "axis is {}")
                    .because("The probabilities add up to 1 along at least one axis.")
                    .at("axis");
        }
        TensorShape input = inputs.floats().only();
        input.axes(layer.axis(), "axis");
        return Inference.output(input);
    }
}
