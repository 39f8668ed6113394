package io.github.layercheck.engine.cost;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the elements along an axis of a tensor see of the input: the element of number i sees those from {@code i * stride + low} to
 * {@code i * stride + low + size - 1}.
 *
 * @param stride how far two neighbours are apart in the input
 * @param size how many elements of the input each one sees
 * @param low where the first one begins to see, or null if it is unknown because a padding is
 */
public record Field(long stride, long size, @Nullable Long low) {

    /** An axis of the input itself. */
    static final Field INPUT = new Field(1, 1, 0L);

    /**
     * What a window sees that moves over this axis.
     *
     * @param reach how many elements it spans
     * @param step how far it moves
     * @param padding how many elements the axis gets in front, or null if it is unknown
     */
    Field window(long reach, long step, @Nullable Long padding) {
        Long first = low == null || padding == null ? null : Long.valueOf(low - padding * stride);
        return new Field(stride * step, size + (reach - 1) * stride, first);
    }

    /** The same axis with that many elements more in front, or fewer. */
    Field shifted(long more) {
        return new Field(stride, size, low == null ? null : Long.valueOf(low - more * stride));
    }

    /** What both see together, or null if that is unknown. */
    @Nullable
    Field with(Field other) {
        if (equals(other) && low != null) {
            return this;
        }
        if (stride != other.stride || low == null || other.low == null) {
            return null;
        }
        long first = Math.min(low, other.low);
        long end = Math.max(low + size, Objects.requireNonNull(other.low) + other.size);
        return new Field(stride, end - first, first);
    }
}
