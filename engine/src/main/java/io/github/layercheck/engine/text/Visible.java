package io.github.layercheck.engine.text;

import java.util.Locale;

/**
 * Texts of which everything shows. Characters that turn the direction of what follows them, that are not seen, or that a
 * document cannot contain are written as Java writes them, such as {@code \u202e}.
 */
public final class Visible {

    /** What Unicode calls format characters, and separators of lines; a list, as each JDK knows another Unicode. */
    private static final String INVISIBLE = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e"
            + "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
            + "\u2065\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufeff\uffa0\ufff9\ufffa\ufffb";

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

    /** Whether what stands at the index shows. */
    static boolean isVisible(String text, int index) {
        char c = text.charAt(index);
        if (c < 0x7f) {
            return c >= ' ';
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))
                    && !isTag(Character.toCodePoint(c, text.charAt(index + 1)));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0
                    && Character.isHighSurrogate(text.charAt(index - 1))
                    && !isTag(Character.toCodePoint(text.charAt(index - 1), c));
        }
        return c >= 0xa0 && c < 0xfffe && INVISIBLE.indexOf(c) < 0;
    }

    /** Characters that say the language of a text, unseen. */
    private static boolean isTag(int codePoint) {
        return codePoint >> 8 == 0xe00;
    }
}
