package io.github.layercheck.engine.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the methods of an interface as a table, with the declarations below each other. A method that does not fit
 * its line has its annotations above it, and stands between empty lines.
 */
final class Layout {

    private static final int WIDTH = 120;
    private static final String INDENT = "    ";

    /** Beyond this width annotations do not push the declarations of other methods away from theirs. */
    private static final int MAX_COLUMN = 72;

    /**
     * A method.
     *
     * @param comments what stands above it, a line each
     * @param annotations its annotations, in order
     * @param declaration what follows them, to the semicolon
     */
    record Method(List<String> comments, List<String> annotations, String declaration) {

        private String allAnnotations() {
            return String.join(" ", annotations);
        }

        private boolean fitsALine() {
            return comments.isEmpty() && fits(allAnnotations() + " " + declaration);
        }
    }

    private Layout() {}

    /** The lines of the methods, each with a line break. */
    static String of(List<Method> methods) {
        List<String> groups = new ArrayList<>();
        List<Method> row = new ArrayList<>();
        for (Method method : methods) {
            if (method.fitsALine()) {
                row.add(method);
            } else {
                addTable(row, groups);
                groups.add(above(method));
            }
        }
        addTable(row, groups);
        return String.join("\n", groups);
    }

    private static void addTable(List<Method> rows, List<String> groups) {
        if (rows.isEmpty()) {
            return;
        }
        int column = rows.stream()
                .mapToInt(method -> method.allAnnotations().length())
                .filter(width -> width <= MAX_COLUMN)
                .max()
                .orElse(0);
        StringBuilder table = new StringBuilder();
        rows.forEach(method -> table.append(INDENT).append(row(method, column)).append('\n'));
        groups.add(table.toString());
        rows.clear();
    }

    private static String row(Method method, int column) {
        String annotations = method.allAnnotations();
        String padding = " ".repeat(Math.max(column - annotations.length(), 0) + 1);
        String aligned = annotations + padding + method.declaration();
        return fits(aligned) ? aligned : annotations + " " + method.declaration();
    }

    private static String above(Method method) {
        List<String> lines = fits(method.allAnnotations()) ? List.of(method.allAnnotations()) : method.annotations();
        StringBuilder text = new StringBuilder();
        method.comments()
                .forEach(comment ->
                        text.append(INDENT).append("// ").append(comment).append('\n'));
        lines.forEach(line ->
                text.append(INDENT).append(wrapped(line, INDENT.length())).append('\n'));
        return text.append(INDENT)
                .append(wrapped(method.declaration(), INDENT.length()))
                .append('\n')
                .toString();
    }

    private static boolean fits(String line) {
        return INDENT.length() + line.length() <= WIDTH;
    }

    /** A text that starts behind an indent, broken after commas where it is longer than a line. */
    static String wrapped(String text, int indent) {
        String nextLine = "\n" + " ".repeat(indent + 2 * INDENT.length());
        StringBuilder lines = new StringBuilder();
        int width = indent;
        for (String part : parts(text)) {
            if (width > indent && width + part.stripTrailing().length() > WIDTH) {
                lines.setLength(lines.length() - 1);
                lines.append(nextLine);
                width = nextLine.length() - 1;
            }
            lines.append(part);
            width += part.length();
        }
        return lines.toString();
    }

    /** The text, cut behind the space that follows a comma, except in string literals. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ' ' && !isQuoted && text.charAt(i - 1) == ',') {
                parts.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
