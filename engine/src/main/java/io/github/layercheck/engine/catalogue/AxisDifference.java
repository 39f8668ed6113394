package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.Optional;

/**
 * Two inputs of a merging layer whose sizes differ at an axis where they must be equal.
 *
 * @param left the number of the one input
 * @param right the number of the other input, which comes later
 * @param axis the axis, counted from the end
 */
record AxisDifference(Inputs inputs, int left, int right, int axis) {

    /**
     * The first two inputs that differ at an axis of a sample, which is counted from the end; an input whose rank is
     * too low to have the axis does not count as different.
     *
     * @param onesRepeat whether a size of 1 fits any other
     */
    static Optional<AxisDifference> find(Inputs inputs, int axis, boolean onesRepeat) {
        int left = -1;
        for (int i = 0; i < inputs.count(); i++) {
            TensorShape shape = inputs.shape(i);
            if (shape.rank() <= -axis
                    || !shape.dim(axis).isKnown()
                    || (onesRepeat && shape.dim(axis).is(1))) {
                continue;
            }
            if (left < 0) {
                left = i;
            } else if (!shape.dim(axis).equals(inputs.shape(left).dim(axis))) {
                return Optional.of(new AxisDifference(inputs, left, i, axis));
            }
        }
        return Optional.empty();
    }

    /** A fault that names the inputs; the caller says why they must be equal. */
    Fault fault(ProblemId id) {
        return new Fault(id, axisName() + " differs: " + inputs.describe(left) + ", " + inputs.describe(right))
                .between(new Fault.Difference(left, right, axis));
    }

    private String axisName() {
        int rank = leftShape().rank();
        return "axis " + (rank == rightShape().rank() ? rank + axis : axis);
    }

    private TensorShape leftShape() {
        return inputs.shape(left);
    }

    private TensorShape rightShape() {
        return inputs.shape(right);
    }
}
