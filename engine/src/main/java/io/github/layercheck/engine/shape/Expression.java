package io.github.layercheck.engine.shape;

import io.github.layercheck.summary.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the size of a dimension came about, for formulas: {@code units}, {@code 4 × units}, {@code channels / groups}.
 * Every expression but {@link Open} has a value; a dimension of unknown size has no other expression.
 */
public sealed interface Expression {

    /** The value of the expression. */
    long value();

    /** The expression with names, and parentheses where a product needs them around it. */
    String symbols();

    /** The expression with the numbers in place of the names. */
    String numbers();

    /** A number that is the same in every such layer, such as the 4 gates of an LSTM. */
    record Constant(long value) implements Expression {
        @Override
        public String symbols() {
            return Numbers.grouped(value);
        }

        @Override
        public String numbers() {
            return Numbers.grouped(value);
        }
    }

    /** A dimension or an attribute by its name. */
    record Name(String name, long value) implements Expression {
        @Override
        public String symbols() {
            return name;
        }

        @Override
        public String numbers() {
            return Numbers.grouped(value);
        }
    }

    /** A dimension of unknown size, by its name. */
    record Open(String name) implements Expression {
        @Override
        public long value() {
            throw new IllegalStateException("the value of " + name);
        }

        @Override
        public String symbols() {
            return name;
        }

        @Override
        public String numbers() {
            return name;
        }
    }

    /** A product of expressions, none of which is a product itself. */
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public long value() {
            long value = 1;
            for (Expression factor : factors) {
                value = Math.multiplyExact(value, factor.value());
            }
            return value;
        }

        @Override
        public String symbols() {
            return factors.stream().map(Expression::symbols).collect(Collectors.joining(" × "));
        }

        @Override
        public String numbers() {
            return factors.stream().map(Expression::numbers).collect(Collectors.joining(" × "));
        }
    }

    /** A sum, difference or exact quotient: what stands in parentheses within a product. */
    record Binary(Expression left, String operator, Expression right, long value) implements Expression {
        @Override
        public String symbols() {
            return "(" + left.symbols() + " " + operator + " " + right.symbols() + ")";
        }

        @Override
        public String numbers() {
            return "(" + left.numbers() + " " + operator + " " + right.numbers() + ")";
        }
    }

    /**
     * A quotient that is rounded.
     *
     * @param rounding {@code floor} or {@code ceil}
     */
    record Rounded(String rounding, Expression left, Expression right, long value) implements Expression {
        @Override
        public String symbols() {
            return rounding + "(" + left.symbols() + " / " + right.symbols() + ")";
        }

        @Override
        public String numbers() {
            return rounding + "(" + left.numbers() + " / " + right.numbers() + ")";
        }
    }
}
