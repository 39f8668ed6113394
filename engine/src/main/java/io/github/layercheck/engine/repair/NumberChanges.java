package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Other numbers in attributes of the layers on the way, which make a size what it should be. */
final class NumberChanges implements Kind {

    private static final double COST = 6;
    private static final double LATER = 4;
    private static final int LARGEST_STEP = 16;

    /** What a change costs more that gives another size to one of several parts. */
    private static final double PART = 0.5;

    @Override
    public void add(Case found, List<Candidate> candidates) {
        Set<List<Object>> seen = new HashSet<>();
        // The target of a Reshape is wrong more often than the number of elements.
        double later = found.problem().id() == ProblemId.RESHAPE_SIZE ? LATER : 0;
        for (Side side : found.sides()) {
            Dim wanted = side.wanted();
            if (wanted == null || !wanted.isKnown() || !side.way().end().size().isKnown()) {
                continue;
            }
            Side other = found.isDifference()
                    ? found.sides().get(side.equals(found.sides().get(0)) ? 1 : 0)
                    : null;
            for (Way way : side.way().all()) {
                add(way, side, other, wanted.size(), later, seen, candidates);
            }
        }
    }

    /** Whether an attribute is the step of a layer that is there to make a tensor larger, which one of 1 does not. */
    private static boolean isOfGrowth(Knob knob) {
        return knob.name().equals("strides") && knob.owner().type().name().endsWith("Transpose");
    }

    /** Whether a step would leap over nearly all of what it moves over. */
    private static boolean isAbsurd(Knob knob, Object value) {
        if (!knob.name().equals("strides") || !(value instanceof List<?> steps)) {
            return false;
        }
        int present = Knobs.largest(knob);
        return steps.stream()
                .anyMatch(step -> step instanceof Integer number && number > Math.max(LARGEST_STEP, present));
    }

    private static void add(
            Way way,
            Side side,
            @Nullable Side other,
            long wanted,
            double later,
            Set<List<Object>> seen,
            List<Candidate> candidates) {
        Chain chain = new Chain(way.equals(side.way()) ? way : way.before(side.way()));
        long size = side.way().end().size().size();
        int last = way.spots().size() - 1;
        double ofPart = way.equals(side.way()) ? 0 : PART;
        for (int i = 0; i <= last; i++) {
            Spot spot = way.spots().get(i);
            for (Knob knob : Knob.of(spot.scope(), spot.call())) {
                for (Object value : Knobs.values(knob, size, wanted)) {
                    Dim end = chain.endWith(i, knob.layerWith(value));
                    if (isAbsurd(knob, value)
                            || end == null
                            || !end.is(wanted)
                            || !seen.add(List.of(knob.owner(), knob.name(), value))) {
                        continue;
                    }
                    Edit edit = knob.to(value);
                    if (edit != null) {
                        String what = other == null || !way.equals(side.way())
                                ? " fits"
                                : " equals " + other.way().end().label();
                        candidates.add(new Candidate.Change(
                                COST + 0.01 * i + (knob.isGiven() || isOfGrowth(knob) ? 0 : 1) + later + ofPart,
                                knob.layer(),
                                edit,
                                knob.argument(value).text() + " in " + knob.layer() + what));
                    }
                }
            }
        }
    }
}
