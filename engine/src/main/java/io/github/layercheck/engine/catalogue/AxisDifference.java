package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
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

    /** A fault that names the inputs, and says how they could be made equal; the caller says why they must be. */
    Fault fault(ProblemId id) {
        Fault fault = new Fault(id, axisName() + " differs: " + inputs.describe(left) + ", " + inputs.describe(right));
        if (axis == -1) {
            return fault.fix(areEqualButForAxis() ? projection() : shortfall());
        }
        return fault.fix(shortfall()).between(new Fault.Difference(left, right, axis));
    }

    /** Whether the two would be equal but for this axis. */
    private boolean areEqualButForAxis() {
        return leftShape().with(axis, Dim.unknown()).matches(rightShape());
    }

    private String projection() {
        Dim wanted = rightShape().last();
        int spatialAxes = leftShape().rank() - 2;
        String layer = spatialAxes >= 1 && spatialAxes <= 3
                ? "Conv" + spatialAxes + "D with filters = " + wanted + " and kernelSize = 1"
                : "Dense with units = " + wanted;
        return "A " + layer + " on " + inputs.name(left) + " makes them equal.";
    }

    private String shortfall() {
        long difference = rightShape().dim(axis).size() - leftShape().dim(axis).size();
        int fewer = difference < 0 ? right : left;
        int more = difference < 0 ? left : right;
        return inputs.name(fewer) + " has " + Math.abs(difference) + " fewer than " + inputs.name(more) + " on "
                + axisName() + (isSpatial() ? ": padding = SAME in the layers before would keep them." : ".");
    }

    private boolean isSpatial() {
        int rank = leftShape().rank();
        return rank == rightShape().rank() && rank >= 3 && rank <= 5 && -axis < rank && axis != -1;
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
