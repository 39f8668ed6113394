package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.rule.Terms.Style;
import io.github.layercheck.engine.shape.Counts;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The multiply-accumulates of a layer for one sample, in inference: those of matrix products and convolutions whose operands
 * depend on the sample. Each product of named dimensions is the number of elements that are made, times the number of products
 * that are summed into each.
 */
public final class Macs {

    /** Those of a layer of which nothing is known. */
    public static final Macs UNKNOWN = new Macs(List.of(), null);

    private static final Macs NONE = new Macs(List.of(), 0L);

    /**
     * Products that a formula shows as a unit.
     *
     * @param times how often they are computed, at most {@link Long#MAX_VALUE}
     */
    record Group(List<List<Dim>> products, long times) {

        Group times(long factor) {
            return factor == 1 ? this : new Group(products, Counts.saturatedProduct(times, factor));
        }
    }

    private final List<Group> groups;
    private final @Nullable Long count;
    private @Nullable Sum sum;

    private Macs(List<Group> groups, @Nullable Long count) {
        this.groups = groups;
        this.count = count;
    }

    /** Those of groups of products, one group for each layer that a layer wraps. */
    static Macs of(List<Group> groups) {
        return groups.isEmpty() ? NONE : new Macs(groups, count(groups));
    }

    /** All of those together. */
    public static Macs sum(List<Macs> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<Group> groups = new ArrayList<>();
        for (Macs part : parts) {
            if (part.isUnknown()) {
                return UNKNOWN;
            }
            groups.addAll(part.groups);
        }
        return of(groups);
    }

    /** The same that many times. */
    public Macs times(long factor) {
        if (factor == 1 || groups.isEmpty()) {
            return this;
        }
        List<Group> repeated = new ArrayList<>();
        for (Group group : groups) {
            repeated.add(group.times(factor));
        }
        return of(repeated);
    }

    private static @Nullable Long count(List<Group> groups) {
        try {
            long count = 0;
            for (Group group : groups) {
                for (List<Dim> product : group.products()) {
                    long elements = group.times();
                    for (Dim dim : product) {
                        if (!dim.isKnown()) {
                            return null;
                        }
                        elements = Math.multiplyExact(elements, dim.size());
                    }
                    count = Math.addExact(count, elements);
                }
            }
            return count;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The number; null if a size that it depends on is open, if nothing is known of the layer, or if it does not fit 64 bits. */
    public @Nullable Long count() {
        return count;
    }

    /** Whether not even a formula is known. */
    public boolean isUnknown() {
        return this == UNKNOWN;
    }

    /** The number with the names of the dimensions; empty if there are none, or nothing is known of the layer. */
    public String formula() {
        return groups.isEmpty() ? "" : sum().text(Style.SYMBOLS);
    }

    /**
     * The number with the sizes of the dimensions, and the result; {@code 0} if there are none. Where a size is open, what is
     * known is multiplied, and there is no result: {@code 1,536 × steps}. A result that does not fit 64 bits is said to be greater than
     * the largest that does. Empty if nothing is known of the layer.
     */
    public String explanation() {
        if (groups.isEmpty()) {
            return isUnknown() ? "" : "0";
        }
        if (count != null) {
            return sum().text(Style.NUMBERS) + " = " + Numbers.grouped(count);
        }
        String open = OpenSum.text(groups);
        return open.isEmpty() ? sum().text(Style.NUMBERS) + tooLarge() : open;
    }

    /** Whether all sizes are known, but the number does not fit 64 bits. */
    public boolean isTooLarge() {
        return count == null && !groups.isEmpty() && OpenSum.text(groups).isEmpty();
    }

    /** Whether an explanation is of a number that does not fit 64 bits. */
    public static boolean areTooLarge(String explanation) {
        return explanation.endsWith(tooLarge());
    }

    /** How an explanation of a number that does not fit 64 bits ends. */
    public static String tooLarge() {
        return " > " + Numbers.grouped(Long.MAX_VALUE);
    }

    private Sum sum() {
        if (sum == null) {
            sum = Sum.of(groups);
        }
        return sum;
    }
}
