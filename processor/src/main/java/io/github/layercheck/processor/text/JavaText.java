package io.github.layercheck.processor.text;

import java.util.HexFormat;

/** Text as Java source has it, in ASCII only, and as class files have it. */
public final class JavaText {

    private static final HexFormat HEX = HexFormat.of();
    private static final char LAST_PRINTABLE = '~';
    private static final char LAST_ASCII = 127;

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
                appendUnicode(name.charAt(i), ascii);
            }
        }
        return ascii.toString();
    }

    public static boolean isAscii(char character) {
        return character <= LAST_ASCII;
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
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= LAST_PRINTABLE && c != '"' && c != '\\') {
                continue;
            }
            appendEscape(c, source.append(text, written, i));
            written = i + 1;
        }
        source.append(text, written, end).append('"');
    }

    private static void appendEscape(char c, StringBuilder literal) {
        switch (c) {
            case '"', '\\' -> literal.append('\\').append(c);
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            default -> {
                if (c < ' ') {
                    appendOctal(c, literal);
                } else {
                    appendUnicode(c, literal);
                }
            }
        }
    }

    /** A Unicode escape is read before all else, so that of a control character would not do everywhere. */
    private static void appendOctal(char c, StringBuilder literal) {
        literal.append('\\');
        for (int shift = 6; shift >= 0; shift -= 3) {
            literal.append(Character.forDigit(c >> shift & 7, 8));
        }
    }

    /** Appends the character as a Unicode escape, which Java allows everywhere. */
    public static void appendUnicode(char c, StringBuilder source) {
        source.append("\\u");
        HEX.toHexDigits(HEX.toHexDigits(source, (byte) (c >> Byte.SIZE)), (byte) c);
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
}
