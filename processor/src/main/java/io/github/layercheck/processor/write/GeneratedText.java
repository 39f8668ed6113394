package io.github.layercheck.processor.write;

import io.github.layercheck.processor.text.JavaText;
import java.util.ArrayList;
import java.util.List;

/** What generated source needs of text: ASCII only, nothing that ends a comment, and constants that a class file holds. */
final class GeneratedText {

    /** The most bytes of a string constant that all compilers accept. */
    private static final int MAX_CONSTANT_BYTES = 65_534;

    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private GeneratedText() {}

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
        return JavaText.ascii(
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
        StringBuilder literals = new StringBuilder(text.length() + 64);
        int start = 0;
        for (int end = text.indexOf('\n') + 1; end > 0 && end < text.length(); end = text.indexOf('\n', end) + 1) {
            literals.append(JavaText.quoted(text.substring(start, end))).append(continuation);
            start = end;
        }
        return literals.append(JavaText.quoted(text.substring(start))).toString();
    }

    /** The text in parts that can each be a string constant; one part if the text can be. */
    static List<String> constantParts(String text) {
        if (text.length() <= MAX_CONSTANT_BYTES / JavaText.MAX_CHAR_BYTES) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int size = JavaText.encodedSize(codePoint);
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
}
