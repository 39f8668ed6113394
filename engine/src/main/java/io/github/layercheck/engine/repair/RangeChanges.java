package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.Constraints;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value that was meant by one that its attribute does not take: without the wrong sign, as a share of one, or the
 * default. Which of all others was meant, nobody can know.
 */
final class RangeChanges implements Kind {

    private static final double COST = 8;

    /** A percentage below could as well be a share with a wrong point. */
    private static final double LEAST_PERCENTAGE = 5;

    @Override
    public void add(Case found, List<Candidate> candidates) {
        ProblemId id = found.problem().id();
        if (found.failed() == null || (id != ProblemId.ATTRIBUTE_RANGE && id != ProblemId.ATTRIBUTE_LENGTH)) {
            return;
        }
        for (Knob knob : Knob.of(found.failed().scope(), found.failed().call())) {
            if (found.isAt(knob) && id == ProblemId.ATTRIBUTE_LENGTH) {
                addOneForAll(knob, candidates);
            } else if (found.isAt(knob)) {
                addInRange(knob, Math.max(0, found.index()), candidates);
            }
        }
    }

    /** Of too many or too few equal numbers, one; without what is one too many, as for the channels. */
    private static void addOneForAll(Knob knob, List<Candidate> candidates) {
        if (!(knob.value() instanceof List<?> elements)
                || !knob.attribute().lengths().contains(1)) {
            return;
        }
        int last = elements.size() - 1;
        boolean isOneTooMany = knob.attribute().lengths().contains(last)
                && knob.attribute().perAxis() != null
                && !knob.attribute().perAxis().pairs()
                && elements.get(last).equals(1);
        List<?> meant = isOneTooMany ? elements.subList(0, last) : elements;
        if (new HashSet<>(meant).size() == 1) {
            add(knob, List.of(meant.get(0)), COST, " fits", candidates);
        } else if (isOneTooMany) {
            add(knob, List.copyOf(meant), COST, " fits", candidates);
        }
    }

    private static void addInRange(Knob knob, int index, List<Candidate> candidates) {
        Object wrong = at(knob.value(), index);
        if (wrong instanceof Integer number && number < -1) {
            addElement(knob, index, -number, COST, " fits", candidates);
        } else if (wrong instanceof Double number && number < 0 && number != -1) {
            addElement(knob, index, -number, COST, " fits", candidates);
        } else if (wrong instanceof Double percent && percent >= LEAST_PERCENTAGE) {
            String is = " is " + (percent == Math.rint(percent) ? String.valueOf(percent.longValue()) : percent) + " %";
            addElement(knob, index, percent / 100, COST, is, candidates);
        }
        Object usual = at(knob.attribute().defaultValue(), index);
        // One of 0 does nothing, such as a cropping.
        if (usual instanceof Number number && number.doubleValue() != 0) {
            boolean isWhole = !(knob.value() instanceof List<?> elements) || new HashSet<>(elements).size() == 1;
            addElement(knob, index, usual, COST + 0.1, isWhole ? " is the default" : " fits", candidates);
        }
    }

    /** The value, or an element of it; the last one stands for those that are not there. */
    private static @Nullable Object at(@Nullable Object value, int index) {
        if (!(value instanceof List<?> elements)) {
            return value;
        }
        return elements.isEmpty() ? null : elements.get(Math.min(index, elements.size() - 1));
    }

    private static void addElement(
            Knob knob, int index, Object element, double cost, String why, List<Candidate> candidates) {
        if (!(element instanceof Number number) || !Constraints.accepts(knob.attribute(), number)) {
            return;
        }
        if (knob.value() instanceof List<?> elements) {
            boolean areAlike = new HashSet<>(elements).size() == 1;
            add(knob, areAlike ? List.of(element) : Knobs.with(elements, index, element), cost, why, candidates);
        } else {
            add(knob, element, cost, why, candidates);
        }
    }

    private static void add(Knob knob, Object value, double cost, String why, List<Candidate> candidates) {
        Edit edit = knob.to(value);
        if (edit != null) {
            candidates.add(new Candidate.Change(
                    cost, knob.layer(), edit, knob.argument(value).text() + why));
        }
    }
}
