package io.github.layercheck.processor.write;

import io.github.layercheck.engine.text.JavaText;
import java.util.ArrayList;
import java.util.List;

/** Texts as string literals and as constants that a class file can hold. */
final class GeneratedText {

    /** The largest string constant that all compilers accept, in bytes. */
    private static final int MAX_CONSTANT_BYTES = 65_534;

    private static final int LITERAL_LENGTH = 100;

    /** What stands between two literals of one text. */
    private static final String CONTINUATION = "\n            + ";

    private GeneratedText() {}

    /**
     * Appends the text as string literals, each of a line of it or of several short ones. Not as a text block, in which ecj
     * mistakes some of the escapes.
     */
    private static void appendLiteral(String text, StringBuilder source) {
        int end = endOfLiteral(text, 0);
        JavaText.appendQuoted(text, 0, end, source);
        while (end < text.length()) {
            int start = end;
            end = endOfLiteral(text, start);
            JavaText.appendQuoted(text, start, end, source.append(CONTINUATION));
        }
    }

    /** The end of the lines from {@code start} on that share a literal: one, and more as long as they are short. */
    private static int endOfLiteral(String text, int start) {
        int end = endOfLine(text, start);
        while (end < text.length() && endOfLine(text, end) - start <= LITERAL_LENGTH) {
            end = endOfLine(text, end);
        }
        return end;
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start) + 1;
        return end == 0 ? text.length() : end;
    }

    /** Appends texts as the arguments of a call or the elements of an array. */
    static void appendLiterals(List<String> texts, StringBuilder source) {
        for (int i = 0; i < texts.size(); i++) {
            appendLiteral(texts.get(i), i == 0 ? source : source.append(", "));
        }
    }

    /** Appends an expression of the text: a constant, or if a class file cannot hold that, one that joins its parts. */
    static void appendExpression(String text, StringBuilder source) {
        List<String> parts = constantParts(text);
        if (parts.size() == 1) {
            appendLiteral(text, source);
        } else {
            source.append("String.join(\"\", ");
            appendLiterals(parts, source);
            source.append(')');
        }
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
