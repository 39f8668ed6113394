package io.github.layercheck.processor.catalogue;

import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.shape.Dim;
import io.github.layercheck.processor.shape.TensorShape;

/** What rules need of dimensions that weights are made of. */
final class Weights {

    private Weights() {}

    /** The dimension of that axis under the name that formulas use; a fault if its size is unknown. */
    static Dim known(TensorShape input, int axis, String name) {
        Dim dim = input.dim(axis);
        if (!dim.isKnown()) {
            throw new Fault(ProblemId.UNKNOWN_DIMENSION, name + " is unknown in the input " + input)
                    .because("The size of a weight depends on it: axis " + axis + " has to have a size.")
                    .fix("Give the size in @Input, or in the layer that makes this tensor.");
        }
        return dim.named(name);
    }
}
