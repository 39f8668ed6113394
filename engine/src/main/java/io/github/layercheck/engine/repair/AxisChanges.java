package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Concatenate;
import io.github.layercheck.layers.Dot;
import io.github.layercheck.layers.Permute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Other axes for a layer that names some: those that the input has, or along which the inputs fit. */
final class AxisChanges implements Kind {

    private static final double COST = 8;
    private static final double COST_OF_OTHERS = 9;

    /** Of the only axis in which tensors differ, where another one was named to join them along. */
    private static final double COST_OF_ONLY = 5.5;

    private static final int SEQUENCE = 3;

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.failed() == null || found.sides().isEmpty()) {
            return;
        }
        for (Knob knob : Knob.of(found.failed().scope(), found.failed().call())) {
            if (found.problem().id() == ProblemId.AXIS && found.isAt(knob)) {
                addAxes(knob, found, candidates);
            } else if (knob.owner().is(Permute.class) && knob.name().equals("dims")) {
                addOrders(knob, end(found, 0).rank() - 1, found, candidates);
            } else if (knob.owner().is(Dot.class) && knob.name().equals("axes")) {
                addEqualAxes(knob, found, candidates);
            } else if (knob.owner().is(Concatenate.class) && knob.name().equals("axis")) {
                addJoinedAxes(knob, found, candidates);
            }
        }
    }

    private static TensorShape end(Case found, int side) {
        return found.sides().get(side).way().end().shape();
    }

    /** The axes that an input has, the nearest first. */
    private static void addAxes(Knob knob, Case found, List<Candidate> candidates) {
        int index = Math.max(0, found.index());
        boolean isElement = knob.value() instanceof List<?> elements && index < elements.size();
        Object wrong = isElement ? ((List<?>) knob.value()).get(index) : knob.value();
        if (!(wrong instanceof Integer number)) {
            return;
        }
        TensorShape shape = end(found, 0);
        List<Integer> axes = new ArrayList<>();
        for (int axis = 1; axis < shape.rank(); axis++) {
            axes.add(axis);
            axes.add(axis - shape.rank());
        }
        axes.sort((one, other) -> Math.abs(one - number) - Math.abs(other - number));
        double cost = COST;
        for (int axis : axes) {
            Object value = knob.value() instanceof List<?> elements ? Knobs.with(elements, index, axis) : axis;
            add(knob, value, cost, candidates);
            cost += 0.01;
        }
    }

    /** An order of as many axes as there are, in which each is once, and not each where it was. */
    private static void addOrders(Knob knob, int axes, Case found, List<Candidate> candidates) {
        boolean isAtFault = found.isAt(knob) || found.problem().id() == ProblemId.INPUT_RANK;
        if (!isAtFault || !(knob.value() instanceof List<?> dims)) {
            return;
        }
        Set<Object> order = new LinkedHashSet<>();
        for (Object dim : dims) {
            if (dim instanceof Integer number && number > 0 && number <= axes) {
                order.add(number);
            }
        }
        IntStream.rangeClosed(1, axes).forEach(order::add);
        List<Object> inOrder =
                new ArrayList<>(IntStream.rangeClosed(1, axes).boxed().toList());
        if (!List.copyOf(order).equals(inOrder)) {
            add(knob, List.copyOf(order), COST, candidates);
        } else if (axes == 2) {
            add(knob, List.of(2, 1), COST, candidates);
        }
    }

    /** The axes of two inputs that have one size. */
    private static void addEqualAxes(Knob knob, Case found, List<Candidate> candidates) {
        if (found.problem().id() != ProblemId.MERGE_MISMATCH || found.sides().size() != 2) {
            return;
        }
        TensorShape left = end(found, 0);
        TensorShape right = end(found, 1);
        for (int i = left.rank() - 1; i > 0; i--) {
            for (int j = right.rank() - 1; j > 0; j--) {
                if (left.dim(i).isKnown() && left.dim(i).equals(right.dim(j))) {
                    double cost = COST_OF_OTHERS + (i == j ? 0 : 0.1);
                    add(knob, i == j ? List.of(i) : List.of(i, j), cost, candidates);
                }
            }
        }
    }

    /** Another axis to join along: of sequences, or if one was named. */
    private static void addJoinedAxes(Knob knob, Case found, List<Candidate> candidates) {
        int rank = end(found, 0).rank();
        boolean isLikely = knob.isGiven() || rank == SEQUENCE;
        List<Integer> unlike = unlikeAxes(found);
        if (found.problem().id() == ProblemId.CONCATENATE_MISMATCH && found.isDifference() && isLikely) {
            for (int axis = rank - 1; axis > 0; axis--) {
                int joined = axis == rank - 1 ? -1 : axis;
                if (!knob.value().equals(joined) && !knob.value().equals(axis)) {
                    boolean isOnly = knob.isGiven() && unlike.equals(List.of(axis));
                    double cost = isOnly ? COST_OF_ONLY : knob.isGiven() ? COST_OF_OTHERS : COST_OF_OTHERS + 3;
                    add(knob, joined, cost, candidates);
                }
            }
        }
    }

    /** The axes in which the tensors that are to be joined differ; empty if they have not the same number of axes. */
    private static List<Integer> unlikeAxes(Case found) {
        if (!found.isDifference() || end(found, 0).rank() != end(found, 1).rank()) {
            return List.of();
        }
        return end(found, 0).unlikeAxes(end(found, 1));
    }

    private static void add(Knob knob, Object value, double cost, List<Candidate> candidates) {
        Edit edit = knob.to(value);
        if (edit != null && !value.equals(knob.value())) {
            candidates.add(new Candidate.Change(
                    cost, knob.layer(), edit, knob.argument(value).text() + " fits"));
        }
    }
}
