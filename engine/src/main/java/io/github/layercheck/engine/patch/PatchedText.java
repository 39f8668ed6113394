package io.github.layercheck.engine.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes a text. */
public final class PatchedText {

    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
    private final List<Change> changes = new ArrayList<>();

    private record Change(int start, int end, String replacement) {

        boolean overlaps(Change other) {
            return start < other.end && other.start < end;
        }
    }

    public PatchedText(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1))) {
                lineStarts.add(i + 1);
            }
        }
    }

    /**
     * Makes some changes, all of them or none.
     *
     * @return whether they could be made: whether they are in the text, and do not change what others changed
     */
    public boolean add(List<TextEdit> edits) {
        List<Change> added = new ArrayList<>();
        for (TextEdit edit : edits) {
            Region region = edit.region();
            int start = offset(region.line(), region.column());
            int end = offset(region.endLine(), region.endColumn());
            Change change = new Change(start, end, edit.replacement());
            if (start < 0 || end < start || changes.stream().anyMatch(change::overlaps)) {
                return false;
            }
            added.add(change);
        }
        changes.addAll(added);
        return true;
    }

    private int offset(int line, int column) {
        if (line < 1 || line > lineStarts.size() || column < 1) {
            return -1;
        }
        int offset = lineStarts.get(line - 1) + column - 1;
        return offset <= text.length() ? offset : -1;
    }

    /** The text with all changes; those that add at one place are in their order. */
    @Override
    public String toString() {
        List<Change> inOrder = new ArrayList<>(changes);
        inOrder.sort(Comparator.comparingInt(Change::start).thenComparingInt(Change::end));
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (Change change : inOrder) {
            changed.append(text, from, change.start()).append(change.replacement());
            from = change.end();
        }
        return changed.append(text, from, text.length()).toString();
    }
}
