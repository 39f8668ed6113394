package io.github.layercheck.engine.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which values of attributes are worth a trial. */
final class Knobs {

    private static final Set<String> WITHOUT_SIZE = Set.of("seed", "axis", "axes", "batchSize");

    /** Windows that do nothing if they have one element. */
    private static final Set<String> DOING_NOTHING_AT_ONE = Set.of("kernelSize", "poolSize", "size");

    private Knobs() {}

    /** Whether an attribute is a number or numbers that may decide on a size. */
    static boolean isOfSizes(Knob knob) {
        Class<?> type = knob.attribute().type();
        return (type == int.class || type == int[].class)
                && !WITHOUT_SIZE.contains(knob.name())
                && !isUnset(knob.value());
    }

    private static boolean isUnset(Object value) {
        return value instanceof Integer number ? number < 1 : value instanceof List<?> list && list.isEmpty();
    }

    /** The largest number of a value; 0 if it has none above. */
    static int largest(Knob knob) {
        int largest = 0;
        List<?> elements = knob.value() instanceof List<?> list ? list : List.of(knob.value());
        for (Object element : elements) {
            largest = element instanceof Integer number ? Math.max(largest, number) : largest;
        }
        return largest;
    }

    /** Values that may turn a size into another one. */
    static List<Object> values(Knob knob, long size, long wanted) {
        List<Object> values = new ArrayList<>();
        if (!isOfSizes(knob)) {
            return values;
        }
        if (knob.value() instanceof Integer number) {
            values.addAll(Numbers.near(number, size, wanted));
            return values;
        }
        List<?> elements = (List<?>) knob.value();
        boolean areAlike =
                new HashSet<>(elements).size() == 1 && knob.attribute().perAxis() != null;
        for (int i = 0; i < (areAlike ? 1 : elements.size()); i++) {
            for (int number : Numbers.near((Integer) elements.get(i), size, wanted)) {
                if (number == 1 && DOING_NOTHING_AT_ONE.contains(knob.name())) {
                    continue;
                }
                values.add(areAlike ? List.of(number) : with(elements, i, number));
            }
        }
        boolean areEnds =
                knob.attribute().perAxis() != null && knob.attribute().perAxis().pairs();
        if (areEnds && !areAlike) {
            // As much at both ends of each axis.
            values.add(List.of(largest(knob)));
        }
        return values;
    }

    /** A list of numbers with another one at an index. */
    static List<Object> with(List<?> elements, int index, Object number) {
        List<Object> changed = new ArrayList<>(elements);
        changed.set(index, number);
        return List.copyOf(changed);
    }
}
