package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;

/**
 * How Keras' operations make one shape of two, the batch included: an axis of size 1 repeats, and so does one missing in
 * front. An unknown size is taken for the other one.
 */
final class Broadcast {

    private Broadcast() {}

    /**
     * The common shape of two inputs.
     *
     * @param name what has them, for messages
     */
    static TensorShape of(Inputs inputs, String name) {
        TensorShape left = inputs.shape(0);
        TensorShape right = inputs.shape(1);
        List<Dim> dims = new ArrayList<>();
        for (int axis = -Math.max(left.rank(), right.rank()); axis < 0; axis++) {
            Dim a = dim(left, axis);
            Dim b = dim(right, axis);
            if (!a.is(1) && !b.is(1) && !a.matches(b)) {
                throw new AxisDifference(inputs, 0, 1, axis)
                        .fault(ProblemId.MERGE_MISMATCH)
                        .because(name + " works element by element: an axis of both is equal, or 1 in one of them.");
            }
            dims.add(common(a, b));
        }
        return new TensorShape(dims);
    }

    private static Dim dim(TensorShape shape, int axis) {
        return shape.rank() < -axis ? Dim.of(1) : shape.dim(axis);
    }

    private static Dim common(Dim a, Dim b) {
        if (a.is(1) || (!a.isKnown() && !b.is(1))) {
            return b;
        }
        return a;
    }
}
