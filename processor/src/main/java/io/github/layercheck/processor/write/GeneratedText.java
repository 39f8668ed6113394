package io.github.layercheck.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What generated source needs of text: ASCII only, nothing that ends a comment, and constants that a class file holds. */
final class GeneratedText {

    /** The most bytes of a string constant that all compilers accept. */
    private static final int MAX_CONSTANT_BYTES = 65_534;

    private static final int MAX_CHAR_BYTES = 3;

    private static final char LAST_ASCII = 127;

    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private GeneratedText() {}

    /** The name with every character beyond ASCII as a Unicode escape, which Java allows everywhere. */
    static String ascii(String name) {
        StringBuilder ascii = new StringBuilder(name.length());
        int written = 0;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > LAST_ASCII) {
                ascii.append(name, written, i);
                appendEscape(name.charAt(i), ascii);
                written = i + 1;
            }
        }
        return written == 0 ? name : ascii.append(name, written, name.length()).toString();
    }

    private static void appendEscape(char character, StringBuilder ascii) {
        ascii.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            ascii.append(Character.forDigit(character >> shift & 0xf, 16));
        }
    }

    /** The text for a documentation comment: nothing in it is markup, a tag, an escape or the end of the comment. */
    static String comment(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMarkup(c)) {
                escaped.append(text, written, i).append("&#").append((int) c).append(';');
                written = i + 1;
            }
        }
        return ascii(
                written == 0
                        ? text
                        : escaped.append(text, written, text.length()).toString());
    }

    private static boolean isMarkup(char character) {
        return switch (character) {
            case '&', '<', '>', '@', '\\', '*', '{', '}', LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /**
     * The text as a string literal, one for each line of it. Not as a text block, in which ecj mistakes some of the escapes.
     *
     * @param continuation what stands between two of them
     */
    static String literal(String text, String continuation) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < LAST_ASCII && c != '"' && c != '\\') {
                continue;
            }
            literal.append(text, written, i);
            written = i + 1;
            if (c == '\n') {
                literal.append(written < text.length() ? "\\n\"" + continuation + "\"" : "\\n");
            } else if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c <= LAST_ASCII) {
                literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
            } else {
                appendEscape(c, literal);
            }
        }
        return literal.append(text, written, text.length()).append('"').toString();
    }

    /** The text in parts that can each be a string constant; one part if the text can be. */
    static List<String> constantParts(String text) {
        if (text.length() <= MAX_CONSTANT_BYTES / MAX_CHAR_BYTES) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int size = encodedSize(codePoint);
            if (bytes + size > MAX_CONSTANT_BYTES) {
                parts.add(text.substring(start, i));
                start = i;
                bytes = 0;
            }
            bytes += size;
            i += Character.charCount(codePoint);
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The bytes in a class file: UTF-8, but two for NUL and three for each half of a surrogate pair. */
    private static int encodedSize(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return 2 * MAX_CHAR_BYTES;
        }
        if (codePoint >= 0x800) {
            return MAX_CHAR_BYTES;
        }
        return codePoint >= 0x80 || codePoint == 0 ? 2 : 1;
    }
}
