package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.model.FailedCall;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Flatten;
import io.github.layercheck.layers.Reshape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Targets of a Reshape with an axis of one channel more or less, or without the batch, for a layer that takes another number
 * of axes; a Reshape in place of a Flatten before a layer that takes an image; and a Flatten in place of a Reshape whose
 * only number is not that of the elements.
 */
final class RankedTargets implements Kind {

    private static final double COST = 7;
    private static final double COST_OF_RESHAPE = 24;
    private static final double COST_OF_FLATTEN = 7.9;
    private static final String TARGET_SHAPE = "targetShape";

    @Override
    public void add(Case found, List<Candidate> candidates) {
        boolean isOfRank = found.problem().id() == ProblemId.INPUT_RANK;
        if (isOfRank) {
            found.sides().forEach(side -> addOnWay(side.way(), candidates));
        } else if (found.problem().id() == ProblemId.RESHAPE_SIZE
                && found.sides().size() == 1) {
            addFlatten(found, found.sides().get(0).way().end().shape(), candidates);
        }
    }

    private static void addOnWay(Way way, List<Candidate> candidates) {
        for (int i = way.spots().size() - 1; i > 0; i--) {
            Spot spot = way.spots().get(i);
            LayerConfig layer = spot.call().layerConfig();
            TensorShape input = way.spots().get(i - 1).shape();
            if (layer != null && layer.is(Reshape.class)) {
                addTargets(spot, input, candidates);
            } else if (layer != null && layer.is(Flatten.class) && areKnown(input.sample())) {
                List<Integer> target = GivenShapes.sample(input.sample());
                target.add(1);
                candidates.add(Replacement.of(
                        COST_OF_RESHAPE,
                        spot.layer(),
                        layer,
                        Reshape.class,
                        List.of(new Argument(TARGET_SHAPE, target, int[].class)),
                        input.append(Dim.of(1))));
            }
        }
    }

    private static boolean areKnown(List<Dim> dims) {
        return dims.stream().allMatch(dim -> dim.isLessThan(Integer.MAX_VALUE));
    }

    private static void addTargets(Spot spot, TensorShape input, List<Candidate> candidates) {
        for (Knob knob : Knob.of(spot.scope(), spot.call())) {
            if (knob.name().equals(TARGET_SHAPE) && knob.value() instanceof List<?> target) {
                double cost = COST;
                for (List<Object> other : targets(target, TensorShape.product(input.sample()))) {
                    Edit edit = knob.to(other);
                    if (edit != null) {
                        String text = knob.argument(other).text() + " in " + knob.layer() + " fits";
                        candidates.add(new Candidate.Change(cost, knob.layer(), edit, text));
                    }
                    cost += 0.01;
                }
            }
        }
    }

    private static Set<List<Object>> targets(List<?> target, Dim elements) {
        Set<List<Object>> targets = new LinkedHashSet<>();
        List<Object> withoutFirst = List.copyOf(target.subList(Math.min(1, target.size()), target.size()));
        if (withoutFirst.size() > 1 && elements.is(Targets.product(withoutFirst))) {
            // What was written first is the batch.
            targets.add(withoutFirst);
        }
        List<Object> withChannel = new ArrayList<>(target);
        withChannel.add(1);
        targets.add(List.copyOf(withChannel));
        for (int i = target.size() - 1; i >= 0; i--) {
            if (target.get(i).equals(1)) {
                List<Object> fewer = new ArrayList<>(target);
                fewer.remove(i);
                targets.add(List.copyOf(fewer));
            }
        }
        return targets;
    }

    private static void addFlatten(Case found, TensorShape input, List<Candidate> candidates) {
        FailedCall failed = found.failed();
        LayerConfig layer = found.failedLayer();
        if (failed != null
                && layer != null
                && layer.is(Reshape.class)
                && layer.value(TARGET_SHAPE) instanceof List<?> target
                && target.size() == 1
                && input.rank() > 2) {
            candidates.add(Replacement.of(
                    COST_OF_FLATTEN,
                    Labels.ofLayer(failed.scope(), failed.call()),
                    layer,
                    Flatten.class,
                    List.of(),
                    TensorShape.of(input.batch(), TensorShape.product(input.sample()))));
        }
    }
}
