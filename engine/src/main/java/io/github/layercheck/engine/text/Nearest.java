package io.github.layercheck.engine.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the name that was probably meant. */
public final class Nearest {

    private Nearest() {}

    /** "; did you mean 'x'?" for the nearest of the known names; empty if none is near. */
    public static String didYouMean(String name, Collection<String> known) {
        return nearest(name, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /** The known name with the fewest edits, if they are at most a third of its letters; the first one of several. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int limit = Math.min(Math.max(1, candidate.length() / 3), fewest - 1);
            int edits = distance(wanted, candidate.toLowerCase(Locale.ROOT), limit);
            if (edits <= limit) {
                nearest = candidate;
                fewest = edits;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. Only as far as needed, since
     * a model with many wrong names is compared with all of its names for each.
     *
     * @param limit how many edits are of interest; beyond it, the exact number is not known
     */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            if (fill(row, last, beforeLast, a, b, i) > limit) {
                return limit + 1;
            }
        }
        return row[b.length()];
    }

    /** Fills the row of the edits from the first letters of a name to those of another; returns the fewest of them. */
    private static int fill(int[] row, int[] last, int[] beforeLast, String a, String b, int i) {
        row[0] = i;
        int fewest = i;
        for (int j = 1; j <= b.length(); j++) {
            int substituted = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            int edits = Math.min(substituted, Math.min(last[j], row[j - 1]) + 1);
            boolean swapped =
                    i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
            row[j] = swapped ? Math.min(edits, beforeLast[j - 2] + 1) : edits;
            fewest = Math.min(fewest, row[j]);
        }
        return fewest;
    }
}
