package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;

/** What rules need of dimensions that weights are made of. */
final class Weights {

    private Weights() {}

    /** The dimension of that axis under the name that formulas use; a fault if its size is unknown. */
    static Dim known(TensorShape input, int axis, String name) {
        Dim dim = input.dim(axis);
        if (!dim.isKnown()) {
            int number = axis < 0 ? input.rank() + axis : axis;
            throw new Fault(
                            ProblemId.UNKNOWN_DIMENSION,
                            "axis " + number + " (" + name + ") of the input " + input + " is unknown")
                    .because("The number of weights depends on it.")
                    .suspecting(input, number);
        }
        return dim.named(name);
    }
}
