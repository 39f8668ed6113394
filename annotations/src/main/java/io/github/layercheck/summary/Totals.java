package io.github.layercheck.summary;

import java.util.List;
import java.util.function.ToLongFunction;

/** Exact sums. */
final class Totals {

    private Totals() {}

    /** The sum over all items; overflow is an error. */
    static <T> long of(List<T> items, ToLongFunction<T> size) {
        return items.stream().mapToLong(size).reduce(0, Math::addExact);
    }
}
