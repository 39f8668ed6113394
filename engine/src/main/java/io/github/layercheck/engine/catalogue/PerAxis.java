package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import java.util.ArrayList;
import java.util.List;

/** An attribute with a number for each axis that a window moves over, or one number for all of them. */
record PerAxis(String attribute, List<Integer> numbers) {

    PerAxis {
        numbers = List.copyOf(numbers);
    }

    static PerAxis of(String attribute, int[] numbers) {
        List<Integer> boxed = new ArrayList<>();
        for (int number : numbers) {
            boxed.add(number);
        }
        return new PerAxis(attribute, boxed);
    }

    boolean isGiven() {
        return !numbers.isEmpty();
    }

    /** The number of an axis, counted from the first that the window moves over. */
    long of(int axis) {
        return numbers.get(element(axis));
    }

    boolean anyAbove(int number) {
        return numbers.stream().anyMatch(value -> value > number);
    }

    /** What messages call the number of an axis: {@code kernelSize 3}, {@code kernelSize[1] = 3}. */
    String text(int axis) {
        return attribute + (numbers.size() == 1 ? " " : "[" + axis + "] = ") + of(axis);
    }

    /** The fault at the number of an axis. */
    Fault blame(Fault fault, int axis) {
        return fault.at(attribute, element(axis));
    }

    private int element(int axis) {
        return numbers.size() == 1 ? 0 : axis;
    }
}
