package io.github.layercheck.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * Text measured in the cells of a terminal: a character takes zero, one or two of them. A variation selector does not
 * change the width of what it follows, unlike in rich.
 */
final class Cells {
    private static final String ELLIPSIS = "…";
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int NEXT_LINE = 0x85;
    private static final char FIRST_OF_BOXES = '\u2500';
    private static final char LAST_OF_BOXES = '\u257f';

    private Cells() {}

    /** A character with those that combine with it. */
    private record Cluster(int start, int end, int width) {
        Cluster until(int newEnd) {
            return new Cluster(start, newEnd, width);
        }
    }

    /** The text without control characters, except for line breaks. */
    static String printable(String text) {
        if (isNarrow(text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.chars()
                .filter(character -> character == '\n' || !Character.isISOControl(character))
                .forEach(character -> printable.append((char) character));
        return printable.toString();
    }

    static int width(String text) {
        if (isNarrow(text)) {
            return text.length();
        }
        return clusters(text).stream().mapToInt(Cluster::width).sum();
    }

    /** The beginning of the text that fits; half of a wide character becomes a space. */
    static String cut(String text, int width) {
        if (isNarrow(text)) {
            return text.substring(0, Math.min(text.length(), width));
        }
        int used = 0;
        for (Cluster cluster : clusters(text)) {
            if (used + cluster.width() > width) {
                return text.substring(0, cluster.start()) + " ".repeat(width - used);
            }
            used += cluster.width();
        }
        return text;
    }

    /** The text, or its beginning and an ellipsis where it does not fit. */
    static String shorten(String text, int width) {
        return width(text) <= width ? text : cut(text, width - ELLIPSIS.length()) + ELLIPSIS;
    }

    /** The text in pieces that fit. */
    static List<String> fold(String text, int width) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int used = 0;
        for (Cluster cluster : clusters(text)) {
            if (used + cluster.width() > width) {
                pieces.add(text.substring(start, cluster.start()));
                start = cluster.start();
                used = 0;
            }
            used += cluster.width();
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    static String stripTrailing(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NEXT_LINE;
    }

    /** Whether a text has only characters of one cell each, of those that summaries mostly consist of. */
    static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isAscii = c >= ' ' && c <= '~';
            if (!isAscii && (c < FIRST_OF_BOXES || c > LAST_OF_BOXES)) {
                return false;
            }
        }
        return true;
    }

    private static List<Cluster> clusters(String text) {
        List<Cluster> clusters = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int codePoint = text.codePointAt(start);
            int end = text.offsetByCodePoints(start, 1);
            if (codePoint == ZERO_WIDTH_JOINER && end < text.length()) {
                end = text.offsetByCodePoints(end, 1);
            }
            int width = CharacterWidth.of(codePoint);
            if (width == 0 && !clusters.isEmpty()) {
                int last = clusters.size() - 1;
                clusters.set(last, clusters.get(last).until(end));
            } else {
                clusters.add(new Cluster(start, end, width));
            }
            start = end;
        }
        return clusters;
    }
}
