package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.text.Enumeration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sizes that an axis had on its way.
 *
 * @param end the tensor that the way leads to
 * @param start where it begins
 * @param size the size there
 * @param parts where it began as what several others make together: the ways of these
 * @param changes the tensors on the way that have the axis in another size than the one before, in order
 */
record AxisHistory(Spot end, Spot start, long size, List<Way> parts, List<Change> changes) {

    private static final int MOST_PARTS = 4;

    /** A tensor with the axis in one size, made of one with the axis in another size. */
    record Change(Spot made, long before, long after) {}

    /** The history of a way; empty if the size at its end is not known. */
    static Optional<AxisHistory> of(Way way) {
        if (!way.end().size().isKnown()) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        Spot start = way.end();
        for (int i = way.spots().size() - 1;
                i > 0 && way.spots().get(i - 1).size().isKnown();
                i--) {
            Spot before = way.spots().get(i - 1);
            long size = before.size().size();
            if (size != start.size().size()) {
                changes.add(0, new Change(start, size, start.size().size()));
            }
            start = before;
        }
        List<Way> parts = start.equals(way.start()) ? way.branches() : List.of();
        return Optional.of(new AxisHistory(way.end(), start, start.size().size(), parts, List.copyOf(changes)));
    }

    /** The tensor that has the axis in the size of the end first. */
    private Spot last() {
        return changes.isEmpty() ? start : changes.get(changes.size() - 1).made();
    }

    /** Where it begins, as messages say it: such as " from @Input of image" or " from squares (targetShape {4, 4, 3})". */
    String from() {
        return " from " + origin(start) + made();
    }

    /** What makes its first size, in parentheses behind a space: attributes, or what others have made; empty for an input. */
    String made() {
        Map<String, List<Long>> sizes = new LinkedHashMap<>();
        for (Way part : parts) {
            AxisHistory.of(part)
                    .ifPresent(each -> sizes.computeIfAbsent(origin(each.last()), origin -> new ArrayList<>())
                            .add(part.end().size().size()));
        }
        if (sizes.values().stream().mapToInt(List::size).sum() < 2) {
            return start.isInput() ? "" : LayerText.making(start.call());
        }
        List<String> texts = new ArrayList<>();
        sizes.forEach((origin, numbers) -> texts.add(Enumeration.of(numbers) + " from " + origin));
        boolean areMany = texts.size() > MOST_PARTS;
        return " (" + String.join(", ", areMany ? texts.subList(0, MOST_PARTS) : texts) + (areMany ? ", ...)" : ")");
    }

    /** Such as "@Input of image" or "squares". */
    static String origin(Spot spot) {
        boolean isOnly = spot.scope().use() == null && spot.call().method().isEmpty();
        return spot.isInput() ? "@Input" + (isOnly ? "" : " of " + spot.label()) : spot.label();
    }

    /** The part of the history that another tensor does not share. */
    AxisHistory without(AxisHistory other) {
        int common = 0;
        while (common < Math.min(changes.size(), other.changes.size())
                && changes.get(common).equals(other.changes.get(common))) {
            common++;
        }
        if (common == 0) {
            return this;
        }
        Change last = changes.get(common - 1);
        return new AxisHistory(end, last.made(), last.after(), List.of(), changes.subList(common, changes.size()));
    }
}
