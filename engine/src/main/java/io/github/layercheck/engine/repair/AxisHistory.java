package io.github.layercheck.engine.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sizes that an axis had on its way.
 *
 * @param end the tensor that the way leads to
 * @param start where it begins
 * @param size the size there
 * @param changes the tensors on the way that have the axis in another size than the one before, in order
 */
record AxisHistory(Spot end, Spot start, long size, List<Change> changes) {

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
        return Optional.of(new AxisHistory(way.end(), start, start.size().size(), List.copyOf(changes)));
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
        return new AxisHistory(end, last.made(), last.after(), changes.subList(common, changes.size()));
    }
}
