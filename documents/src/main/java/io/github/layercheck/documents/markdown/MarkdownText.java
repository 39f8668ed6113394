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
            if (isPunctuation && ",()/".indexOf(c) < 0) {
                escaped.append("&#").append((int) c).append(';');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
