package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;

/** What rules need of dimensions that weights are made of. */
final class Weights {

    private Weights() {}

    private static final String GIVE_SIZE = "Give the size in @Input, or in the layer that makes this tensor";

    /** The dimension of that axis under the name that formulas use; a fault if its size is unknown. */
    static Dim known(TensorShape input, int axis, String name) {
        return known(input, axis, name, "");
    }

    /** The same, with one more way out for the fault. */
    static Dim known(TensorShape input, int axis, String name, String otherFix) {
        Dim dim = input.dim(axis);
        if (!dim.isKnown()) {
            int number = axis < 0 ? input.rank() + axis : axis;
            throw new Fault(
                            ProblemId.UNKNOWN_DIMENSION,
                            "axis " + number + " (" + name + ") of the input " + input + " is unknown")
                    .because("The number of weights depends on it.")
                    .fix(GIVE_SIZE + (otherFix.isEmpty() ? "." : ", or " + otherFix + "."));
        }
        return dim.named(name);
    }
}
