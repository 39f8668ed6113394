package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.ActivationFunction;

/** The activation functions of layers, as far as they matter to a shape. */
final class Activations {

    private Activations() {}

    /** A fault for a function that no layer can call. */
    static void check(ActivationFunction activation) {
        check(activation, "activation");
    }

    private static void check(ActivationFunction activation, String attribute) {
        if (activation == ActivationFunction.THRESHOLD) {
            throw new Fault(ProblemId.ATTRIBUTE_RANGE, attribute + " is THRESHOLD")
                    .because("The function needs a threshold and a value, which a layer cannot give it.")
                    .fix("Use the layer @ReLU, which has a threshold.")
                    .at(attribute);
        }
    }

    /** A fault for a function that a recurrent layer cannot apply to its state, which has to keep its shape. */
    static void checkState(ActivationFunction activation, String attribute) {
        check(activation, attribute);
        if (activation == ActivationFunction.GLU) {
            throw new Fault(ProblemId.ATTRIBUTE_RANGE, attribute + " is GLU")
                    .because("It halves the last axis, but a state has the same shape at every step.")
                    .at(attribute);
        }
    }

    /** What a function makes of a tensor of that shape: the gated linear unit halves the last axis. */
    static TensorShape apply(ActivationFunction activation, TensorShape shape) {
        if (activation != ActivationFunction.GLU) {
            return shape;
        }
        if (shape.last().isKnown() && shape.last().size() % 2 != 0) {
            throw new Fault(ProblemId.INPUT_SHAPE, "GLU would halve the last axis of " + shape)
                    .because("It multiplies the first half of the axis by the second, so the size must be even.")
                    .at("activation");
        }
        return shape.withLast(shape.last().dividedBy(2));
    }
}
