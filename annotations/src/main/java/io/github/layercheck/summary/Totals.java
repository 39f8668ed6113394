package io.github.layercheck.summary;

import java.util.List;
import java.util.function.ToLongFunction;

/** Exact sums. */
final class Totals {

    private Totals() {}

    /** The sum over all items; overflow is an error. */
    static <T> long of(List<T> items, ToLongFunction<T> size) {
        long total = 0;
        for (T item : items) {
            total = Math.addExact(total, size.applyAsLong(item));
        }
        return total;
    }
}
