package io.github.layercheck.engine.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Values of an attribute of numbers that are worth a trial. */
final class Numbers {

    private static final long MOST = 1 << 24;

    private Numbers() {}

    /** Numbers in place of another one, of which some make a size what it should be: the likely ones first. */
    static List<Integer> near(int number, long size, long wanted) {
        Set<Long> near = new LinkedHashSet<>();
        near.add(number + wanted - size);
        if (size > 0 && wanted > 0) {
            near.add(number * wanted / size);
            near.add(number * size / wanted);
            near.add((number * size + wanted - 1) / wanted);
        }
        near.add(number + size - wanted);
        near.addAll(List.of(number - 1L, number + 1L, number / 2L, 2L * number, 1L, 2L, 3L));
        return positive(near, number);
    }

    /** Those that an attribute of sizes can have, other than one. */
    static List<Integer> positive(Iterable<Long> numbers, int other) {
        List<Integer> positive = new ArrayList<>();
        for (long number : numbers) {
            if (number > 0 && number < MOST && number != other && !positive.contains((int) number)) {
                positive.add((int) number);
            }
        }
        return positive;
    }
}
