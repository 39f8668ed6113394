package io.github.layercheck.summary;

import java.util.List;

/**
 * How much of a model's input each place of a layer's output sees, on a way of convolutions and poolings.
 *
 * @param size the number of places of the input, for each axis that windows move over, such as height and width
 * @param stride how far two neighbours of the output are apart in the input, for each of these axes
 */
public record ReceptiveField(List<Long> size, List<Long> stride) {

    /** Copies the lists. */
    public ReceptiveField {
        size = List.copyOf(size);
        stride = List.copyOf(stride);
    }

    /** {@return such as {@code 11 × 11, stride 4 × 4}} */
    @Override
    public String toString() {
        return product(size) + ", stride " + product(stride);
    }

    private static String product(List<Long> numbers) {
        StringBuilder text = new StringBuilder();
        for (long number : numbers) {
            text.append(text.isEmpty() ? "" : " × ").append(Numbers.grouped(number));
        }
        return text.toString();
    }
}
