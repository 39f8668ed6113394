package io.github.layercheck.engine.custom;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses the shapes in the declaration of a custom layer:
 *
 * <pre>
 * shape  = [ dimension { "," dimension } ]
 * dimension = "..." | sum
 * sum    = product { ("+" | "-") product }
 * product = factor { ("*" | "/") factor }
 * factor = number | name | "(" sum ")" | "ceil" "(" sum "/" sum ")"
 * </pre>
 */
final class ShapeParser {

    private static final String LEADING = "...";
    private static final String CEIL = "ceil";

    /** Far more than a shape needs, and few enough for recursion. */
    private static final int MAX_LENGTH = 1_000;

    private final String text;
    private int position;

    private ShapeParser(String text) {
        this.text = text;
    }

    /** The shape that a text declares; a fault that names the column if it declares none. */
    static ShapePattern parse(String text) {
        return new ShapeParser(text).shape();
    }

    private ShapePattern shape() {
        if (text.length() > MAX_LENGTH) {
            throw new Fault(ProblemId.SHAPE_SYNTAX, "a shape of " + text.length() + " characters")
                    .because("A shape must have at most " + MAX_LENGTH + " characters.");
        }
        boolean hasLeading = accept(LEADING);
        List<SizeExpression> sizes = new ArrayList<>();
        boolean isFirst = !hasLeading;
        while (!isAtEnd()) {
            if (!isFirst) {
                expect(",");
            }
            isFirst = false;
            sizes.add(sum());
        }
        return new ShapePattern(hasLeading, sizes, text);
    }

    private SizeExpression sum() {
        SizeExpression sum = product();
        while (true) {
            if (accept("+")) {
                sum = new SizeExpression.Operation(sum, '+', product(), false);
            } else if (accept("-")) {
                sum = new SizeExpression.Operation(sum, '-', product(), false);
            } else {
                return sum;
            }
        }
    }

    private SizeExpression product() {
        SizeExpression product = factor();
        while (true) {
            if (accept("*")) {
                product = new SizeExpression.Operation(product, '*', factor(), false);
            } else if (accept("/")) {
                product = new SizeExpression.Operation(product, '/', factor(), false);
            } else {
                return product;
            }
        }
    }

    private SizeExpression factor() {
        if (accept("(")) {
            SizeExpression inner = sum();
            expect(")");
            return inner;
        }
        skipSpace();
        int start = position;
        while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        if (word.isEmpty()) {
            throw unexpected(start, "a number, a name or '('");
        }
        if (Character.isDigit(word.charAt(0))) {
            return number(word, start);
        }
        return word.equals(CEIL) && accept("(") ? ceil(start) : new SizeExpression.Name(word, start + 1);
    }

    private SizeExpression number(String digits, int start) {
        try {
            return new SizeExpression.Literal(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            boolean isNumber = digits.chars().allMatch(Character::isDigit);
            throw fault(
                    start,
                    "'" + digits + "' is "
                            + (isNumber ? "larger than " + Numbers.grouped(Integer.MAX_VALUE) : "not a number"));
        }
    }

    private SizeExpression ceil(int start) {
        SizeExpression inner = sum();
        expect(")");
        if (inner instanceof SizeExpression.Operation quotient && quotient.operator() == '/') {
            return new SizeExpression.Operation(quotient.left(), '/', quotient.right(), true);
        }
        throw fault(start, "ceil rounds a quotient up: ceil(a / b)");
    }

    private boolean accept(String token) {
        skipSpace();
        if (text.startsWith(token, position)) {
            position += token.length();
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw unexpected(position, "'" + token + "'");
        }
    }

    private boolean isAtEnd() {
        skipSpace();
        return position == text.length();
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private Fault unexpected(int at, String expected) {
        if (text.startsWith(LEADING, at)) {
            return fault(at, "'...' must stand at the beginning");
        }
        return fault(at, at == text.length() ? expected + " is missing" : "expected " + expected);
    }

    private Fault fault(int at, String what) {
        return new Fault(ProblemId.SHAPE_SYNTAX, "\"" + text + "\", column " + (at + 1) + ": " + what)
                .because("A shape is a list of sizes separated by commas, such as \"..., features, 2 * units\".");
    }
}
