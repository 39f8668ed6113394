package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.Edit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The padding that keeps the size of an axis, in all layers that shortened it on two ways that must be equal. */
final class SamePaddings implements Kind {

    private static final double COST = 4;
    private static final String PADDING = "padding";
    private static final String SAME = "SAME";

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (!found.isDifference()) {
            return;
        }
        Optional<AxisHistory> left = AxisHistory.of(found.sides().get(0).way());
        Optional<AxisHistory> right = AxisHistory.of(found.sides().get(1).way());
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        List<AxisHistory.Change> changes =
                new ArrayList<>(left.get().without(right.get()).changes());
        changes.addAll(right.get().without(left.get()).changes());
        Set<Edit> edits = new LinkedHashSet<>();
        for (AxisHistory.Change change : changes) {
            Edit edit = padding(change.made());
            if (edit == null) {
                return;
            }
            edits.add(edit);
        }
        if (!edits.isEmpty()) {
            long kept = left.get().without(right.get()).size();
            candidates.add(new Candidate.Change(
                    COST,
                    changes.get(0).made().label(),
                    List.copyOf(edits),
                    PADDING + " = " + SAME + " keeps " + kept));
        }
    }

    /** The edit that makes a layer keep the size; null if none does. */
    private static @Nullable Edit padding(Spot made) {
        for (Knob knob : Knob.of(made.scope(), made.call())) {
            if (knob.name().equals(PADDING)
                    && knob.attribute().type().isEnum()
                    && !knob.value().equals(SAME)) {
                return knob.to(SAME);
            }
        }
        return null;
    }
}
