package io.github.layercheck.engine.contract;

import org.jspecify.annotations.Nullable;

/**
 * A dimension of a tensor in a file: a size, a name for a size that the caller decides, or neither.
 *
 * @param number the number that the file has; a negative one is not a size, and means that the size is open
 * @param symbol the name of an open size, such as {@code batch}; dimensions of one name have the same size
 */
public record Dimension(@Nullable Long number, @Nullable String symbol) {

    /** A dimension of any size. */
    public static final Dimension OPEN = new Dimension(null, null);

    public Dimension {
        if (number != null && symbol != null) {
            throw new IllegalArgumentException(number + " and " + symbol);
        }
    }

    /** A dimension with the number that the file has. */
    public static Dimension of(long number) {
        return new Dimension(number, null);
    }

    /** A dimension of any size, which has a name. */
    public static Dimension named(String symbol) {
        return new Dimension(null, symbol);
    }

    /** Whether the size is known; 0 is a size. */
    public boolean isKnown() {
        return number != null && number >= 0;
    }

    /**
     * The size.
     *
     * @throws IllegalStateException if it is open
     */
    public long size() {
        if (number == null || number < 0) {
            throw new IllegalStateException("an open dimension");
        }
        return number;
    }

    /** The size, the name, or {@code None}. */
    @Override
    public String toString() {
        if (number != null) {
            return number.toString();
        }
        return symbol == null ? "None" : symbol;
    }
}
