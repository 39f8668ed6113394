package io.github.layercheck.processor.catalogue;

import io.github.layercheck.layers.Activation;
import io.github.layercheck.layers.Softmax;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.shape.TensorShape;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Set;

/** The rules of layers that apply a function, and of others that leave a tensor its shape. */
final class ActivationLayers {

    private ActivationLayers() {}

    /** A function of each element. */
    static Inference elementwise(Annotation layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, inputs.only());
    }

    /** A function that Keras knows by name. */
    static Inference activation(Activation layer, Inputs inputs) {
        Activations.check(layer.activation());
        return Inference.outputKeeping(inputs, Activations.apply(layer.activation(), inputs.only()));
    }

    /** exp(input) divided by its sum over the axes. */
    static Inference softmax(Softmax layer, Inputs inputs) {
        if (layer.axis().length == 0) {
            throw new Fault(ProblemId.ATTRIBUTE_LENGTH, "axis is {}")
                    .because("The probabilities add up to 1 along at least one axis.")
                    .at("axis");
        }
        TensorShape input = inputs.only();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < layer.axis().length; i++) {
            if (!seen.add(input.axis(layer.axis()[i], "axis"))) {
                throw new Fault(
                                ProblemId.ATTRIBUTE_CONFLICT,
                                "axis[" + i + "] = " + layer.axis()[i] + " is there twice")
                        .because("A sum goes over each axis once.")
                        .at("axis", i);
            }
        }
        return Inference.output(input);
    }
}
