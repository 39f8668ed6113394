package io.github.layercheck.documents.markdown;

import io.github.layercheck.engine.text.Visible;

/** Texts in Markdown of GitHub's kind. */
final class MarkdownText {

    private MarkdownText() {}

    /** A text as code, in which nothing is markup, also in a cell of a table. */
    static String code(String text) {
        String visible = Visible.of(text);
        boolean isPlain = visible.indexOf('`') < 0
                && visible.indexOf('|') < 0
                && !visible.isBlank()
                && visible.equals(visible.strip());
        return isPlain ? "`" + visible + "`" : "<code>" + plain(visible) + "</code>";
    }

    /** A text with character references for what could be markup. */
    static String plain(String text) {
        String visible = Visible.of(text);
        StringBuilder escaped = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            boolean isPunctuation = c < 0x7f && c != ' ' && !Character.isLetterOrDigit(c);
            if (isPunctuation && ",()/".indexOf(c) < 0 && !isWithinWord(visible, i)) {
                escaped.append("&#").append((int) c).append(';');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Whether it is an underscore or a point that is no markup where it stands, as in {@code dense_1} and {@code 0.5}. */
    private static boolean isWithinWord(String text, int index) {
        char c = text.charAt(index);
        int before = index - 1;
        int after = index + 1;
        while (c == '_' && before > 0 && text.charAt(before) == '_') {
            before--;
        }
        while (c == '_' && after < text.length() - 1 && text.charAt(after) == '_') {
            after++;
        }
        return (c == '_' || c == '.')
                && before >= 0
                && after < text.length()
                && isLetterOrDigit(text.charAt(before), c == '.')
                && isLetterOrDigit(text.charAt(after), c == '.');
    }

    /** Of ASCII, which every program that reads Markdown knows alike. */
    private static boolean isLetterOrDigit(char c, boolean isDigit) {
        return (c >= '0' && c <= '9') || (!isDigit && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')));
    }
}
