package io.github.layercheck.engine.catalogue;

import java.util.Arrays;
import java.util.List;

/**
 * An attribute that says how many elements lie before and after each axis: one number for all sides, one for both sides
 * of each axis, or one for each side.
 */
record Margins(String attribute, List<Integer> numbers, int axes) {

    Margins {
        numbers = List.copyOf(numbers);
    }

    static Margins of(String attribute, int[] numbers, int axes) {
        return new Margins(attribute, Arrays.stream(numbers).boxed().toList(), axes);
    }

    long before(int axis) {
        return numbers.get(element(axis));
    }

    long after(int axis) {
        return numbers.get(numbers.size() == 2 * axes ? 2 * axis + 1 : element(axis));
    }

    long both(int axis) {
        return before(axis) + after(axis);
    }

    /** The element of the attribute that is about an axis, the first if there are two. */
    int element(int axis) {
        if (numbers.size() == 1) {
            return 0;
        }
        return numbers.size() == 2 * axes ? 2 * axis : axis;
    }
}
