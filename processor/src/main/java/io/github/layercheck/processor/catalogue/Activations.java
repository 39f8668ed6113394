package io.github.layercheck.processor.catalogue;

import io.github.layercheck.layers.ActivationFunction;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.shape.TensorShape;

/** The activation functions of layers, as far as they matter to a shape. */
final class Activations {

    private Activations() {}

    /** A fault for a function that no layer can call. */
    static void check(ActivationFunction activation) {
        if (activation == ActivationFunction.THRESHOLD) {
            throw new Fault(ProblemId.ATTRIBUTE_RANGE, "activation is THRESHOLD")
                    .because("The function needs a threshold and a value, which a layer cannot give it.")
                    .fix("A @ReLU has a threshold.")
                    .at("activation");
        }
    }

    /** What a function makes of a tensor of that shape: the gated linear unit halves the last axis. */
    static TensorShape apply(ActivationFunction activation, TensorShape shape) {
        if (activation != ActivationFunction.GLU) {
            return shape;
        }
        if (shape.last().isKnown() && shape.last().size() % 2 != 0) {
            throw new Fault(ProblemId.INPUT_SHAPE, "GLU would halve the last axis of " + shape)
                    .because("It multiplies the first half of the axis by the second: the size has to be even.")
                    .at("activation");
        }
        return shape.withLast(shape.last().dividedBy(2));
    }
}
