package io.github.layercheck.summary;

import java.util.ArrayList;
import java.util.List;

/** The widths of a table's columns, as Keras requests them and as rich then sets them. */
final class ColumnWidths {
    private static final int NARROWEST = 4;

    private ColumnWidths() {}

    /** What Keras asks for: the distances of the positions, without padding. */
    static List<Integer> between(List<Double> positions, int lineLength) {
        List<Integer> widths = new ArrayList<>();
        int current = 0;
        for (double position : positions) {
            int width = (int) (position * lineLength) - current;
            if (width < NARROWEST) {
                throw new IllegalArgumentException("A line of " + lineLength + " characters leaves " + width
                        + " for column " + (widths.size() + 1) + "; it needs " + NARROWEST);
            }
            widths.add(width);
            current += width;
        }
        return widths;
    }

    /** Columns that fill the space: those which are too wide lose the same amount each, narrow ones gain in proportion. */
    static List<Integer> fit(List<Integer> wanted, int space) {
        List<Integer> widths = new ArrayList<>();
        for (int width : wanted) {
            widths.add(Math.min(width, space));
        }
        int excess = sum(widths) - space;
        return excess > 0 ? shrink(widths, excess) : grow(widths, -excess);
    }

    private static List<Integer> shrink(List<Integer> widths, int excess) {
        List<Integer> shrunk = new ArrayList<>();
        int remaining = excess;
        for (int width : widths) {
            double share = (double) remaining / (widths.size() - shrunk.size());
            int taken = Math.min(width, (int) Math.rint(share));
            shrunk.add(width - taken);
            remaining -= taken;
        }
        return shrunk;
    }

    private static List<Integer> grow(List<Integer> widths, int surplus) {
        List<Integer> grown = new ArrayList<>();
        int remaining = surplus;
        int rest = sum(widths);
        for (int width : widths) {
            int given = (int) Math.ceil((double) width * remaining / rest);
            grown.add(width + given);
            remaining -= given;
            rest -= width;
        }
        return grown;
    }

    private static int sum(List<Integer> widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}
