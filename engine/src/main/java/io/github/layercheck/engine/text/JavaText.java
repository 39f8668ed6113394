package io.github.layercheck.engine.text;

import java.util.HexFormat;

/**
 * Text as Java source has it, in ASCII only, and as class files have it. What is copied is copied as a substring: a builder
 * of JDK 17 appends a range character by character.
 */
public final class JavaText {

    private static final HexFormat HEX = HexFormat.of();
    private static final char LAST_PRINTABLE = '~';
    private static final char LAST_ASCII = 127;

    /** A backslash that is no part of a Unicode escape. */
    private static final String BACKSLASH = "&#92;";

    /** The most bytes of a {@code char} in a class file. */
    public static final int MAX_CHAR_BYTES = 3;

    private JavaText() {}

    /** The name with every character beyond ASCII as a Unicode escape. */
    public static String ascii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isAscii(name.charAt(i))) {
                return asciiFrom(i, name);
            }
        }
        return name;
    }

    private static String asciiFrom(int first, String name) {
        StringBuilder ascii = new StringBuilder().append(name, 0, first);
        for (int i = first; i < name.length(); i++) {
            if (isAscii(name.charAt(i))) {
                ascii.append(name.charAt(i));
            } else {
                ascii.append(unicode(name.charAt(i)));
            }
        }
        return ascii.toString();
    }

    public static boolean isAscii(char character) {
        return character <= LAST_ASCII;
    }

    /** A text on a line of a comment: in ASCII, without what could end the line. */
    public static String inComment(String text) {
        String quoted = quoted(text);
        return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
    }

    /** The text as a string literal. */
    public static String quoted(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2);
        appendQuoted(text, 0, text.length(), literal);
        return literal.toString();
    }

    /** Appends the part of the text from {@code start} to {@code end} as a string literal. */
    public static void appendQuoted(String text, int start, int end, StringBuilder source) {
        source.append('"');
        int written = start;
        char escaped = ' ';
        String escape = " ";
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= LAST_PRINTABLE && c != '"' && c != '\\') {
                continue;
            }
            if (c != escaped) {
                escaped = c;
                escape = escape(c);
            }
            if (written < i) {
                source.append(text.substring(written, i));
            }
            source.append(escape);
            written = i + 1;
        }
        source.append(text.substring(written, end)).append('"');
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> c < ' ' ? octal(c) : unicode(c);
        };
    }

    /** Java reads a Unicode escape before anything else, so that of a control character would not work everywhere. */
    private static String octal(char c) {
        StringBuilder escape = new StringBuilder("\\");
        for (int shift = 6; shift >= 0; shift -= 3) {
            escape.append(Character.forDigit(c >> shift & 7, 8));
        }
        return escape.toString();
    }

    /** The character as a Unicode escape, which Java allows everywhere. */
    public static String unicode(char c) {
        return "\\u" + HEX.toHexDigits(c);
    }

    /** The bytes of a character in a class file: UTF-8, but two for NUL and three for each half of a surrogate pair. */
    public static int encodedSize(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return 2 * MAX_CHAR_BYTES;
        }
        if (codePoint >= 0x800) {
            return MAX_CHAR_BYTES;
        }
        return codePoint >= 0x80 || codePoint == 0 ? 2 : 1;
    }

    /**
     * Appends the text to a documentation comment: nothing in it is markup, a tag, an escape or the end of the comment, and what
     * does not show is written as its escape, as in all documents.
     */
    public static void appendComment(String text, StringBuilder source) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isMarkup = isMarkup(c);
            if (!isMarkup && c >= ' ' && c <= LAST_PRINTABLE) {
                continue;
            }
            source.append(text.substring(written, i));
            written = i + 1;
            if (isMarkup) {
                source.append("&#").append((int) c).append(';');
            } else if (!Visible.isVisible(text, i)) {
                source.append(BACKSLASH).append(unicode(c).substring(1));
            } else {
                source.append(unicode(c));
            }
        }
        source.append(text.substring(written));
    }

    private static boolean isMarkup(char character) {
        return switch (character) {
            case '&', '<', '>', '@', '\\', '*', '{', '}' -> true;
            default -> false;
        };
    }
}
