package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Conv1D;
import io.github.layercheck.layers.Conv2D;
import java.util.ArrayList;
import java.util.List;

/** The convolution of one element on the shortcut around a branch that makes other channels, and of fewer places. */
final class Projections implements Kind {

    private static final double COST = 13;

    private static final int SEQUENCE = 3;
    private static final int IMAGE = 4;

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.problem().id() != ProblemId.MERGE_MISMATCH || !found.isDifference()) {
            return;
        }
        add(found, found.sides().get(0), found.sides().get(1), candidates);
        add(found, found.sides().get(1), found.sides().get(0), candidates);
    }

    private static void add(Case found, Side shortcut, Side branch, List<Candidate> candidates) {
        TensorShape from = shortcut.way().end().shape();
        TensorShape to = branch.way().end().shape();
        int rank = from.rank();
        boolean areLike = rank == to.rank() && (rank == SEQUENCE || rank == IMAGE);
        if (!areLike || from.last().equals(to.last()) || !to.last().isLessThan(Integer.MAX_VALUE)) {
            return;
        }
        List<Integer> strides = new ArrayList<>();
        for (int axis = 1; axis < rank - 1; axis++) {
            int stride = stride(from.dim(axis), to.dim(axis));
            if (stride < 1) {
                return;
            }
            strides.add(stride);
        }
        if (strides.stream().allMatch(Integer.valueOf(1)::equals)) {
            return;
        }
        boolean areAlike = strides.stream().distinct().count() == 1;
        List<Argument> arguments = List.of(
                new Argument("filters", (int) to.last().size(), int.class),
                new Argument("kernelSize", List.of(1), int[].class),
                new Argument("strides", areAlike ? strides.subList(0, 1) : strides, int[].class));
        Insertion.add(
                found,
                shortcut.way().end(),
                COST,
                rank == IMAGE ? Conv2D.class : Conv1D.class,
                arguments,
                to,
                candidates);
    }

    /** The steps that leave so many places of an axis; 0 if none do. */
    private static int stride(Dim from, Dim to) {
        if (!from.isLessThan(Integer.MAX_VALUE) || !to.isLessThan(Integer.MAX_VALUE)) {
            return from.equals(to) ? 1 : 0;
        }
        long stride = (from.size() + to.size() - 1) / Math.max(1, to.size());
        return (from.size() + stride - 1) / stride == to.size() ? (int) stride : 0;
    }
}
