package io.github.layercheck.engine.document;

import java.util.ArrayList;
import java.util.List;

/** Rows of texts, written so that the cells of a column begin below each other. */
final class Columns {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Writes each row as an indented line; cells that are empty at the end of a row take no place. */
    void write(StringBuilder text) {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(GAP)
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length()));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
