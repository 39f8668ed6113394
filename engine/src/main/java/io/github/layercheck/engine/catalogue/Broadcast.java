package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;

/**
 * How Keras' operations make one shape of several, the batch included: an axis of size 1 repeats, and so does one missing
 * in front. An unknown size is taken for the other one.
 */
final class Broadcast {

    private final Inputs inputs;
    private final String name;

    private Broadcast(Inputs inputs, String name) {
        this.inputs = inputs;
        this.name = name;
    }

    /**
     * The common shape of all inputs.
     *
     * @param name what has them, for messages
     */
    static TensorShape of(Inputs inputs, String name) {
        Broadcast broadcast = new Broadcast(inputs, name);
        int rank = inputs.shapes().stream().mapToInt(TensorShape::rank).max().orElse(0);
        List<Dim> dims = new ArrayList<>();
        for (int axis = -rank; axis < 0; axis++) {
            dims.add(broadcast.common(axis));
        }
        return new TensorShape(dims);
    }

    /** The common size of an axis, which is counted from the end. */
    private Dim common(int axis) {
        Dim common = Dim.of(1);
        int owner = 0;
        for (int i = 0; i < inputs.count(); i++) {
            TensorShape shape = inputs.shape(i);
            Dim dim = shape.rank() < -axis ? Dim.of(1) : shape.dim(axis);
            if (dim.is(1) || (common.isKnown() && !common.is(1) && !dim.isKnown())) {
                continue;
            }
            if (!common.is(1) && !common.matches(dim)) {
                throw new AxisDifference(inputs, owner, i, axis)
                        .fault(ProblemId.MERGE_MISMATCH)
                        .because(name + " works element by element: the sizes of an axis must be equal, "
                                + (inputs.count() == 2 ? "or one of them 1." : "except for those that are 1."));
            }
            if (common.is(1) || !common.isKnown()) {
                common = dim;
                owner = i;
            }
        }
        return common;
    }
}
