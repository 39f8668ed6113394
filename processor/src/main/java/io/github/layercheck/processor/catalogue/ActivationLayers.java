package io.github.layercheck.processor.catalogue;

import io.github.layercheck.layers.Activation;
import io.github.layercheck.layers.PReLU;
import io.github.layercheck.layers.Softmax;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.shape.Dim;
import io.github.layercheck.processor.shape.TensorShape;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** The rules of layers that apply a function, and of others that leave a tensor its shape. */
final class ActivationLayers {

    private ActivationLayers() {}

    /** A function of each element that has a number of the layer's own type. */
    static Inference computed(Annotation layer, Inputs inputs) {
        return Inference.output(inputs.only());
    }

    /** A function of each element that has one of the same type. */
    static Inference elementwise(Annotation layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, inputs.only());
    }

    /** A function that Keras knows by name. */
    static Inference activation(Activation layer, Inputs inputs) {
        Activations.check(layer.activation());
        return Inference.outputKeeping(inputs, Activations.apply(layer.activation(), inputs.only()));
    }

    /** input, or alpha · input where it is negative. */
    static Inference prelu(PReLU layer, Inputs inputs) {
        TensorShape input = inputs.only();
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
        return Weights.known(input, axis, "elements", "let the axis share a slope: sharedAxes = {" + axis + "}")
                .named("axis_" + axis);
    }

    /** exp(input) divided by its sum over the axes. */
    static Inference softmax(Softmax layer, Inputs inputs) {
        if (layer.axis().length == 0) {
            throw new Fault(ProblemId.ATTRIBUTE_LENGTH, "axis is {}")
                    .because("The probabilities add up to 1 along at least one axis.")
                    .at("axis");
        }
        TensorShape input = inputs.only();
        input.axes(layer.axis(), "axis");
        return Inference.output(input);
    }
}
