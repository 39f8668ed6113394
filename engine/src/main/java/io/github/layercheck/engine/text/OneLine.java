package io.github.layercheck.engine.text;

/** Text that a message repeats, from source or from a file, in a form that a terminal and a log show as one line. */
public final class OneLine {

    /** More than the longest name that a person writes; a longer word is not read by one. */
    private static final int MAX_WORD = 200;

    /** More than any message that is made of names and numbers. */
    private static final int MAX_TEXT = 2000;

    private static final String CUT = "…";

    private OneLine() {}

    /**
     * The text without what would not be shown as written: control characters and those that change the direction of text as
     * escapes, and of what is very long its beginning.
     */
    public static String of(String text) {
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word = c == ' ' ? 0 : word + 1;
            if (isHidden(c) || word > MAX_WORD || i >= MAX_TEXT) {
                return shown(text);
            }
        }
        return text;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word = c == ' ' ? 0 : word + 1;
            if (shown.length() >= MAX_TEXT) {
                return cut(shown).toString();
            }
            if (word == MAX_WORD + 1) {
                cut(shown);
            } else if (word <= MAX_WORD) {
                append(shown, c);
            }
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, char c) {
        if (isHidden(c)) {
            shown.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        } else {
            shown.append(c);
        }
    }

    private static StringBuilder cut(StringBuilder shown) {
        if (Character.isHighSurrogate(shown.charAt(shown.length() - 1))) {
            shown.setLength(shown.length() - 1);
        }
        return shown.append(CUT);
    }

    private static boolean isHidden(char c) {
        return c < ' '
                || (c >= 0x7f && c <= 0x9f)
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
