package io.github.layercheck.engine.file.content;

import java.util.List;

/** The numbers that Python writes into JSON, and that JSON lacks: NaN and Infinity. */
final class PythonNumbers {

    private static final List<String> WORDS = List.of("NaN", "-Infinity", "Infinity");

    /** What marks a string that was a bare word; Python writes no text with it. */
    private static final char MARK = '\u0001';

    private PythonNumbers() {}

    /** The text with each of these words outside of strings as a string. */
    static String quoted(String text) {
        if (!text.contains("NaN") && !text.contains("Infinity")) {
            return text;
        }
        StringBuilder quoted = new StringBuilder(text.length() + 100);
        boolean isInString = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            String word = isInString ? "" : wordAt(text, i);
            if (!word.isEmpty()) {
                quoted.append("\"\\u0001").append(word).append('"');
                i += word.length();
                continue;
            }
            if (c == '"') {
                isInString = !isInString;
            } else if (c == '\\' && isInString && i + 1 < text.length()) {
                quoted.append(c);
                i++;
            }
            quoted.append(text.charAt(i));
            i++;
        }
        return quoted.toString();
    }

    private static String wordAt(String text, int start) {
        return WORDS.stream()
                .filter(word -> text.startsWith(word, start))
                .findFirst()
                .orElse("");
    }

    /** The number that a string stands for, or the string. */
    static Object value(String string) {
        return !string.isEmpty() && string.charAt(0) == MARK && WORDS.contains(string.substring(1))
                ? (Object) Double.valueOf(string.substring(1))
                : string;
    }
}
