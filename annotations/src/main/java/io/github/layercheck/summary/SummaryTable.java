package io.github.layercheck.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A table in a box, with a line between every two rows. */
final class SummaryTable {
    private static final int PADDING = 2;

    private final List<Column> columns;
    private final List<Integer> widths;

    /**
     * Where the text of a column stands in it; titles as well.
     */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A column and the width that its text asks for, which it does not get where the line is too short. */
    record Column(String title, Align align, int width) {}

    /** The parts of one horizontal line. */
    private record Rule(String left, String fill, String middle, String right) {
        private static final Rule TOP = new Rule("┏", "━", "┳", "┓");
        private static final Rule HEAD = new Rule("┡", "━", "╇", "┩");
        private static final Rule ROW = new Rule("├", "─", "┼", "┤");
        private static final Rule BOTTOM = new Rule("└", "─", "┴", "┘");
    }

    SummaryTable(List<Column> columns, int lineLength) {
        int borders = columns.size() + 1;
        this.columns = columns;
        List<Integer> wanted = new ArrayList<>();
        for (Column column : columns) {
            wanted.add(column.width() + PADDING);
        }
        this.widths = ColumnWidths.fit(wanted, lineLength - borders);
    }

    List<String> lines(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(rule(Rule.TOP));
        lines.addAll(row(titles(), "┃", true));
        lines.add(rule(Rule.HEAD));
        String between = rule(Rule.ROW);
        for (int index = 0; index < rows.size(); index++) {
            if (index > 0) {
                lines.add(between);
            }
            lines.addAll(row(rows.get(index), "│", false));
        }
        lines.add(rule(Rule.BOTTOM));
        return lines;
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (Column column : columns) {
            titles.add(column.title());
        }
        return titles;
    }

    private String rule(Rule rule) {
        StringJoiner line = new StringJoiner(rule.middle(), rule.left(), rule.right());
        for (int width : widths) {
            line.add(rule.fill().repeat(width));
        }
        return line.toString();
    }

    private List<String> row(List<String> texts, String border, boolean atBottom) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < texts.size(); column++) {
            List<String> cell = cell(texts.get(column), column);
            cells.add(cell);
            height = Math.max(height, cell.size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(border);
            for (int column = 0; column < cells.size(); column++) {
                List<String> cell = cells.get(column);
                int own = atBottom ? line - (height - cell.size()) : line;
                append(own >= 0 && own < cell.size() ? cell.get(own) : "", column, text);
                text.append(border);
            }
            lines.add(text.toString());
        }
        return lines;
    }

    /** The lines of one cell, with its padding; none where the column is too narrow for a character. */
    private List<String> cell(String text, int column) {
        int width = widths.get(column) - PADDING;
        return width < 1 ? List.of() : Wrapping.wrap(Cells.printable(text), width, false);
    }

    private void append(String line, int column, StringBuilder row) {
        int space = widths.get(column);
        if (line.isEmpty()) {
            row.append(" ".repeat(space));
            return;
        }
        int width = space - PADDING;
        Align align = columns.get(column).align();
        String shown = Cells.shorten(align == Align.LEFT ? line : Cells.stripTrailing(line), width);
        int free = width - Cells.width(shown);
        int before = before(align, free);
        row.append(" ".repeat(1 + before));
        row.append(shown);
        row.append(" ".repeat(free - before + 1));
    }

    /** How much of the free space stands before a text. */
    private static int before(Align align, int free) {
        // not by a switch, for which javac makes one more class to load
        if (align == Align.CENTER) {
            return free / 2;
        }
        return align == Align.RIGHT ? free : 0;
    }
}
