package io.github.layercheck.engine.declaration;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The tokens of a text, one after the other, with blanks between them. Each answer moves behind the token it found. */
final class SettingTokens {

    private static final String BLANKS = " \t\n\u000B\f\r";

    private final String text;
    private int end;

    SettingTokens(String text) {
        this.text = text;
        skipBlanks();
    }

    boolean isAtEnd() {
        return end == text.length();
    }

    /** The rest that has not been read yet, without blanks around it. */
    String rest() {
        int last = text.length();
        while (last > end && BLANKS.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return text.substring(end, last);
    }

    /** Whether a mark comes next. */
    boolean mark(char mark) {
        boolean isNext = isNext(mark);
        if (isNext) {
            end++;
            skipBlanks();
        }
        return isNext;
    }

    /** The identifier that comes next, or null. */
    @Nullable
    String word() {
        int start = end;
        if (end < text.length() && Character.isJavaIdentifierStart(text.codePointAt(end))) {
            skip(Character::isJavaIdentifierPart);
        }
        return token(start);
    }

    /** The number that comes next, or null: digits, with a sign, a fraction and an exponent as Java has them. */
    @Nullable
    String number() {
        int start = end;
        skipOne("+-");
        int digits = skipDigits();
        if (skipOne(".")) {
            digits += skipDigits();
        }
        if (digits == 0) {
            end = start;
            return null;
        }
        int exponent = end;
        if (skipOne("eE")) {
            skipOne("+-");
            if (skipDigits() == 0) {
                end = exponent;
            }
        }
        return token(start);
    }

    /** The string in quotes that comes next, without them and with its escapes unchanged, or null. */
    @Nullable
    String quoted() {
        if (!isNext('"')) {
            return null;
        }
        for (int i = end + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                String content = text.substring(end + 1, i);
                end = i + 1;
                skipBlanks();
                return content;
            }
        }
        return null;
    }

    private boolean isNext(char mark) {
        return end < text.length() && text.charAt(end) == mark;
    }

    private @Nullable String token(int start) {
        String token = text.substring(start, end);
        skipBlanks();
        return token.isEmpty() ? null : token;
    }

    private boolean skipOne(String characters) {
        boolean isNext = end < text.length() && characters.indexOf(text.charAt(end)) >= 0;
        end += isNext ? 1 : 0;
        return isNext;
    }

    private int skipDigits() {
        int start = end;
        skip(character -> character >= '0' && character <= '9');
        return end - start;
    }

    private void skipBlanks() {
        skip(character -> BLANKS.indexOf(character) >= 0);
    }

    private void skip(IntPredicate isSkipped) {
        while (end < text.length() && isSkipped.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
    }
}
