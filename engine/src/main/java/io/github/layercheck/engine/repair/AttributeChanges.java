package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Other values of attributes: of the layers on the way, and of the layer that breaks. */
final class AttributeChanges implements Kind {

    private static final double ON_WAY = 5;
    private static final double AT_LAYER = 5.9;

    /** What makes a value that is not the usual one cost more. */
    private static final double UNUSUAL = 15.4;

    /** What an axis of one element costs that is only there to be an axis. */
    private static final double AXIS_OF_ONE = 28;

    private static final String CHANNELS_FIRST = "CHANNELS_FIRST";
    private static final String VALID = "VALID";
    private static final String MERGE_MODE = "mergeMode";
    private static final String CONCAT = "CONCAT";
    private static final String SUM = "SUM";

    /** The attributes of truth values that decide on shapes. */
    private static final Set<String> FLAGS = Set.of("returnSequences", "keepdims");

    /** The attributes of constants that decide on shapes. */
    private static final Set<String> CONSTANTS = Set.of("padding", "dataFormat");

    @Override
    public void add(Case found, List<Candidate> candidates) {
        Set<Object> seen = new HashSet<>();
        for (Side side : found.sides()) {
            for (Way way : side.way().all()) {
                for (int i = 0; i < way.spots().size(); i++) {
                    Spot spot = way.spots().get(i);
                    if (seen.add(spot.call())) {
                        double cost = ON_WAY + 0.01 * i;
                        Knob.of(spot.scope(), spot.call()).forEach(knob -> addToggles(found, knob, cost, candidates));
                    }
                }
            }
        }
        if (found.failed() != null && seen.add(found.failed().call())) {
            Knob.of(found.failed().scope(), found.failed().call())
                    .forEach(knob -> addToggles(found, knob, AT_LAYER, candidates));
        }
    }

    private static void addToggles(Case found, Knob knob, double cost, List<Candidate> candidates) {
        List<Object> others = others(knob);
        if (makesTwice(found, knob)) {
            others.add(SUM);
        }
        for (Object other : others) {
            Edit edit = isMeaningless(found, knob, other) ? null : knob.to(other);
            if (edit != null) {
                String text = knob.argument(other).text() + found.place(knob) + effect(found, knob, other);
                candidates.add(new Candidate.Change(cost + unusual(found, knob, other), knob.layer(), edit, text));
            }
        }
    }

    /** Whether the two directions of a layer, each of which makes as much as another tensor has, are joined. */
    private static boolean makesTwice(Case found, Knob knob) {
        if (!found.isDifference()
                || !knob.name().equals(MERGE_MODE)
                || !knob.value().equals(CONCAT)) {
            return false;
        }
        for (Side side : found.sides()) {
            Spot end = side.way().end();
            boolean isHalf = side.wanted() != null
                    && side.wanted().isKnown()
                    && end.size().isKnown()
                    && end.size().size() == 2 * side.wanted().size();
            if (isHalf && side.way().spots().stream().anyMatch(spot -> spot.call() == knob.call())) {
                return true;
            }
        }
        return false;
    }

    private static double unusual(Case found, Knob knob, Object other) {
        if (knob.name().equals("keepdims") && found.problem().id() == ProblemId.INPUT_RANK) {
            return takesPlaces(found) ? 0 : AXIS_OF_ONE;
        }
        boolean isMargin =
                other.equals(VALID) && (found.isDifference() || found.problem().id() == ProblemId.INPUT_SHAPE);
        return other.equals(CHANNELS_FIRST) || isMargin ? UNUSUAL : 0;
    }

    /** Whether the layer that breaks looks at one place at a time, which is what a pooling of all places leaves. */
    private static boolean takesPlaces(Case found) {
        return found.failed() != null
                && Knob.of(found.failed().scope(), found.failed().call()).stream()
                        .anyMatch(knob -> knob.name().equals("kernelSize") && Knobs.largest(knob) == 1);
    }

    /** Whether it would make one element of an axis. */
    private static boolean isMeaningless(Case found, Knob knob, Object other) {
        if (found.problem().id() != ProblemId.OUTPUT_EMPTY
                || !knob.name().equals("padding")
                || !found.isOfAxis()
                || found.failed() == null
                || !isOfFailed(found, knob)) {
            return false;
        }
        int axis = found.sides().get(0).way().end().axis();
        TensorShape made =
                CallResult.shape(found.failed().scope(), found.failed().call(), knob.layerWith(other));
        return made != null && axis < made.rank() && made.dim(axis).is(1);
    }

    /** Whether an attribute is of the layer that breaks, or of another one of those that the same method repeats. */
    @SuppressWarnings("ReferenceEquality") // a use of a model is itself only
    private static boolean isOfFailed(Case found, Knob knob) {
        return found.failed() != null
                && (found.failed().call() == knob.call()
                        || (found.failed().scope() == knob.scope()
                                && found.failed()
                                        .call()
                                        .method()
                                        .equals(knob.call().method())));
    }

    private static String effect(Case found, Knob knob, Object other) {
        TensorShape shape = CallResult.shape(knob.scope(), knob.call(), knob.layerWith(other));
        if (shape == null) {
            return " fits";
        }
        if (found.problem().id() != ProblemId.OUTPUT_EMPTY) {
            return " gives " + shape;
        }
        Spot end = found.sides().get(0).way().end();
        boolean isItself = found.isOfAxis()
                && found.failed() != null
                && found.failed().call() == knob.call()
                && shape.rank() == end.shape().rank();
        if (!isItself) {
            return " fits";
        }
        Dim made = shape.dim(end.axis());
        return made.equals(end.size()) ? " keeps " + made : " makes " + made + " of " + end.size();
    }

    private static List<Object> others(Knob knob) {
        List<Object> others = new ArrayList<>();
        if (FLAGS.contains(knob.name()) && knob.value() instanceof Boolean flag) {
            others.add(!flag);
        }
        if (CONSTANTS.contains(knob.name()) && knob.attribute().type().isEnum()) {
            for (Object constant : knob.attribute().type().getEnumConstants()) {
                String name = ((Enum<?>) constant).name();
                if (!name.equals(knob.value()) && !name.equals("DEFAULT")) {
                    others.add(name);
                }
            }
        }
        return others;
    }
}
