package io.github.layercheck.documents.text;

import java.util.Locale;

/**
 * Texts of which everything shows. Characters that turn the direction of what follows them, that are not seen, or that a
 * document cannot contain are written as Java writes them, such as {@code \u202e}.
 */
public final class Visible {

    private Visible() {}

    /** The text with what does not show as an escape. */
    public static String of(String text) {
        int first = 0;
        while (first < text.length() && isVisible(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (isVisible(text, i)) {
                visible.append(text.charAt(i));
            } else {
                visible.append(String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(i)));
            }
        }
        return visible.toString();
    }

    private static boolean isVisible(String text, int index) {
        char c = text.charAt(index);
        if (c < 0x7f) {
            return c >= ' ';
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> c < 0xfffe;
        };
    }
}
