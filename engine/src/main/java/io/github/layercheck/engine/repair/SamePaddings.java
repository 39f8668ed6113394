package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.Enumeration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The padding that keeps the size of an axis, in several layers at once: in all that shortened it on ways that must be
 * equal, or in the first of those that left nothing of it for a window.
 */
final class SamePaddings implements Kind {

    private static final double COST = 4;
    private static final double COST_OF_FIRST = 7;
    private static final double COST_OF_STEPS = 7.5;
    private static final String PADDING = "padding";
    private static final String SAME = "SAME";

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.isDifference()) {
            addOfDifference(found, candidates);
        } else if (found.problem().id() == ProblemId.OUTPUT_EMPTY && found.isOfAxis()) {
            AxisHistory.of(found.sides().get(0).way()).ifPresent(history -> addOfFirst(history, candidates));
        }
    }

    private static void addOfDifference(Case found, List<Candidate> candidates) {
        List<AxisHistory> histories = new ArrayList<>();
        for (Way way : found.waysOfDifference()) {
            AxisHistory.of(way).ifPresent(histories::add);
        }
        if (histories.size() < 2) {
            return;
        }
        addSteps(histories.get(0), histories.get(1), candidates);
        addSteps(histories.get(1), histories.get(0), candidates);
        Set<AxisHistory.Change> changes = new LinkedHashSet<>();
        for (int i = 1; i < histories.size(); i++) {
            int before = changes.size();
            changes.addAll(histories.get(0).without(histories.get(i)).changes());
            changes.addAll(histories.get(i).without(histories.get(0)).changes());
            if (i == 1 || changes.size() > before) {
                add(changes, histories.subList(0, i + 1), candidates);
            }
        }
    }

    /** Steps of one as well, where a pooling is one of several branches. */
    private static void addSteps(AxisHistory pooled, AxisHistory other, List<Candidate> candidates) {
        List<AxisHistory.Change> changes = pooled.without(other).changes();
        if (changes.size() != 1 || !other.without(pooled).changes().isEmpty()) {
            return;
        }
        Spot made = changes.get(0).made();
        Edit padding = padding(made);
        for (Knob knob : Knob.of(made.scope(), made.call())) {
            boolean isOfPooling =
                    knob.name().equals("strides") && knob.owner().type().attribute("poolSize") != null;
            Edit steps = isOfPooling ? knob.to(List.of(1)) : null;
            if (steps != null) {
                String what = knob.argument(List.of(1)).text() + (padding == null ? "" : " and padding = SAME");
                List<Edit> edits = padding == null ? List.of(steps) : List.of(steps, padding);
                candidates.add(new Candidate.Change(
                        COST_OF_STEPS,
                        made.label(),
                        edits,
                        what + " in " + made.layer() + " keeps "
                                + changes.get(0).before()));
            }
        }
    }

    private static void add(Set<AxisHistory.Change> changes, List<AxisHistory> histories, List<Candidate> candidates) {
        Set<Edit> edits = new LinkedHashSet<>();
        Set<String> layers = new LinkedHashSet<>();
        for (AxisHistory.Change change : changes) {
            Edit edit = padding(change.made());
            if (edit == null) {
                return;
            }
            edits.add(edit);
            layers.add(change.made().layer());
        }
        if (!edits.isEmpty()) {
            // The way says which layers of two inputs it is about.
            String in = histories.size() == 2 ? "" : " in " + Enumeration.of(List.copyOf(layers));
            long kept = histories.get(0).without(histories.get(1)).size();
            candidates.add(new Candidate.Change(
                    COST + 0.1 * (histories.size() - 2),
                    changes.iterator().next().made().label(),
                    List.copyOf(edits),
                    PADDING + " = " + SAME + in + " keeps " + kept));
        }
    }

    private static void addOfFirst(AxisHistory history, List<Candidate> candidates) {
        Set<Edit> edits = new LinkedHashSet<>();
        List<String> layers = new ArrayList<>();
        for (AxisHistory.Change change : history.changes()) {
            boolean isWindow = change.after() < change.before()
                    && !LayerText.isStepping(change.made().call());
            Edit edit = isWindow ? padding(change.made()) : null;
            if (edit != null && edits.add(edit)) {
                layers.add(change.made().layer());
                if (edits.size() > 1) {
                    candidates.add(new Candidate.Change(
                            COST_OF_FIRST + 0.01 * edits.size(),
                            layers.get(0),
                            List.copyOf(edits),
                            PADDING + " = " + SAME + " in " + Enumeration.of(layers) + " fits"));
                }
            }
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
