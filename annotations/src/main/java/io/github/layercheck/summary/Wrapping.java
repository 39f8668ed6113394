package io.github.layercheck.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks text into lines at its spaces, as rich does. */
final class Wrapping {
    private Wrapping() {}

    /** Compiled for the first line that is too long, which many summaries do not have. */
    private static final class Words {
        /** A word with the spaces around it; only the first has some before it. */
        static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*", Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * The lines of a text.
     *
     * @param text may contain line breaks
     * @param width how many cells of a terminal a line may take
     * @param fold whether a word that is too long is continued on the next lines; otherwise it is left to the caller, on a
     *     separate line
     */
    static List<String> wrap(String text, int width, boolean fold) {
        if (text.length() <= width && Cells.isNarrow(text)) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int start = 0;
            for (int next : breaks(line, width, fold)) {
                lines.add(withoutExcess(line.substring(start, next), width));
                start = next;
            }
            lines.add(withoutExcess(line.substring(start), width));
        }
        return lines;
    }

    private static List<Integer> breaks(String line, int width, boolean fold) {
        if (Cells.width(line) <= width) {
            return List.of();
        }
        List<Integer> breaks = new ArrayList<>();
        int used = 0;
        Matcher words = Words.WORD.matcher(line);
        while (words.find()) {
            String word = words.group();
            int needed = Cells.width(Cells.stripTrailing(word));
            if (needed <= width - used) {
                used += Cells.width(word);
                continue;
            }
            List<String> pieces = fold && needed > width ? Cells.fold(word, width) : List.of(word);
            int start = words.start();
            for (String piece : pieces) {
                if (start > 0) {
                    breaks.add(start);
                }
                start += piece.length();
                used = Cells.width(piece);
            }
        }
        return breaks;
    }

    /** Leaves out the spaces at the end that are too many; rich counts characters here, not cells. */
    private static String withoutExcess(String line, int width) {
        int excess = line.codePointCount(0, line.length()) - width;
        if (excess <= 0) {
            return line;
        }
        int spaces = line.length() - Cells.stripTrailing(line).length();
        return line.substring(0, line.length() - Math.min(spaces, excess));
    }
}
