package io.github.layercheck.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * The shape of a tensor, the batch dimension included. Its text is that of Keras' summaries, which, unlike Python's, have no
 * comma after a single dimension: {@code (None, 28, 28)}, {@code (None)}, {@code ()}.
 *
 * @param dimensions the size of each axis, {@link #UNKNOWN} where it is not known
 */
public record Shape(List<Long> dimensions) {

    /** The size of an axis that is not known before the model runs; printed {@code None}. */
    public static final long UNKNOWN = -1;

    private static final String UNKNOWN_TEXT = "None";

    /** Checks and copies the dimensions. */
    public Shape {
        dimensions = List.copyOf(dimensions);
        for (long dimension : dimensions) {
            if (dimension < UNKNOWN) {
                throw new IllegalArgumentException("Not the size of an axis: " + dimension);
            }
        }
    }

    /**
     * A shape from its sizes.
     *
     * @param dimensions the size of each axis, {@link #UNKNOWN} where it is not known
     * @return the shape
     */
    public static Shape of(long... dimensions) {
        return new Shape(LongStream.of(dimensions).boxed().toList());
    }

    /**
     * A shape from its text.
     *
     * @param text what {@link #toString} returns, such as {@code (None, 28, 28)}
     * @return the shape
     */
    public static Shape parse(String text) {
        List<Long> dimensions = new ArrayList<>();
        if (text.length() > "()".length()) {
            for (String dimension : text.substring(1, text.length() - 1).split(", ", -1)) {
                dimensions.add(dimension.equals(UNKNOWN_TEXT) ? UNKNOWN : Long.parseLong(dimension));
            }
        }
        Shape shape = new Shape(dimensions);
        if (!shape.toString().equals(text)) {
            throw new IllegalArgumentException("Not a shape: \"" + text + "\"");
        }
        return shape;
    }

    /** {@return the number of axes} */
    public int rank() {
        return dimensions.size();
    }

    /** {@return the number of elements; empty where an axis is unknown} */
    public OptionalLong elements() {
        if (dimensions.contains(UNKNOWN)) {
            return OptionalLong.empty();
        }
        long elements = 1;
        for (long dimension : dimensions) {
            elements = Math.multiplyExact(elements, dimension);
        }
        return OptionalLong.of(elements);
    }

    /** {@return the shape as Keras' summaries show it} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        String separator = "";
        for (long dimension : dimensions) {
            text.append(separator);
            if (dimension == UNKNOWN) {
                text.append(UNKNOWN_TEXT);
            } else {
                text.append(dimension);
            }
            separator = ", ";
        }
        return text.append(')').toString();
    }
}
