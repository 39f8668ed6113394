package io.github.layercheck.processor.patch;

/**
 * Finds where parts of a Java source end. The compiler only says where they begin: it keeps the ends for few of its users.
 * Unicode escapes are not looked into.
 */
final class Tokens {

    private final String text;

    Tokens(String text) {
        this.text = text;
    }

    /** The index of the next token: behind white space and comments. */
    int next(int from) {
        int i = from;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
            } else if (text.startsWith("//", i)) {
                i = behind("\n", i);
            } else if (text.startsWith("/*", i)) {
                i = behind("*/", i + 2);
            } else {
                return i;
            }
        }
        return i;
    }

    /** The end of an expression or a parameter: before the comma, bracket or semicolon that ends it. */
    int endOfPart(int from) {
        int end = from;
        int i = next(from);
        while (i < text.length() && ",)};]".indexOf(text.charAt(i)) < 0) {
            end = endOfToken(i);
            i = next(end);
        }
        return end;
    }

    /** The end of a name, such as {@code java.lang.String}. */
    int endOfName(int from) {
        int end = endOfToken(from);
        int dot = next(end);
        while (dot < text.length() && text.charAt(dot) == '.') {
            end = endOfToken(next(dot + 1));
            dot = next(end);
        }
        return end;
    }

    /** The end of an annotation: of its name, or of its arguments. */
    int endOfAnnotation(int at) {
        int end = endOfName(next(at + 1));
        int bracket = next(end);
        return bracket < text.length() && text.charAt(bracket) == '(' ? endOfToken(bracket) : end;
    }

    /** The end of the token at an index; that of a bracket is behind the one that closes it. */
    int endOfToken(int at) {
        char first = text.charAt(at);
        if (first == '(' || first == '{' || first == '[') {
            int i = next(at + 1);
            while (i < text.length() && ")}]".indexOf(text.charAt(i)) < 0) {
                i = next(endOfToken(i));
            }
            return Math.min(i + 1, text.length());
        }
        if (text.startsWith("\"\"\"", at)) {
            return behindUnescaped("\"\"\"", at + 3);
        }
        if (first == '"' || first == '\'') {
            return behindUnescaped(String.valueOf(first), at + 1);
        }
        int i = at;
        while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
            i++;
        }
        return Math.max(i, at + 1);
    }

    private int behindUnescaped(String mark, int from) {
        int i = from;
        while (i < text.length() && !text.startsWith(mark, i)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + mark.length(), text.length());
    }

    private int behind(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
