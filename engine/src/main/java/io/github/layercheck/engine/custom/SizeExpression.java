package io.github.layercheck.engine.custom;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The size of a dimension in the declaration of a custom layer. */
sealed interface SizeExpression {

    /** The size, given the sizes of the names. */
    Dim evaluate(Function<String, Dim> sizes);

    /** Shows every name in the expression, and the column where it stands. */
    void forEachName(BiConsumer<String, Integer> visitor);

    /** The expression with its names, and parentheses where a product needs them around it. */
    String symbols();

    /** What is multiplied in the expression: itself, unless it is a product. */
    default List<SizeExpression> factors() {
        return List.of(this);
    }

    /** A number. */
    record Literal(int value) implements SizeExpression {
        @Override
        public Dim evaluate(Function<String, Dim> sizes) {
            return Dim.of(value);
        }

        @Override
        public void forEachName(BiConsumer<String, Integer> visitor) {
            // a number has no names
        }

        @Override
        public String symbols() {
            return Integer.toString(value);
        }
    }

    /** An attribute, or a dimension of an input. */
    record Name(String name, int column) implements SizeExpression {
        @Override
        public Dim evaluate(Function<String, Dim> sizes) {
            return sizes.apply(name);
        }

        @Override
        public void forEachName(BiConsumer<String, Integer> visitor) {
            visitor.accept(name, column);
        }

        @Override
        public String symbols() {
            return name;
        }
    }

    /**
     * Arithmetic on two sizes.
     *
     * @param roundsUp whether a quotient is rounded up
     */
    record Operation(SizeExpression left, char operator, SizeExpression right, boolean roundsUp)
            implements SizeExpression {
        @Override
        public Dim evaluate(Function<String, Dim> sizes) {
            Dim a = left.evaluate(sizes);
            Dim b = right.evaluate(sizes);
            return switch (operator) {
                case '+' -> a.plus(b);
                case '-' -> a.minus(b);
                case '*' -> a.times(b);
                default -> quotient(a, b);
            };
        }

        private Dim quotient(Dim a, Dim b) {
            if (b.is(0)) {
                throw new Fault(ProblemId.ATTRIBUTE_RANGE, "a size is divided by 0");
            }
            return roundsUp ? a.ceilDividedBy(b) : a.dividedBy(b);
        }

        @Override
        public void forEachName(BiConsumer<String, Integer> visitor) {
            left.forEachName(visitor);
            right.forEachName(visitor);
        }

        @Override
        public String symbols() {
            String rounding = operator == '/' ? roundsUp ? "ceil" : "floor" : "";
            return rounding + "(" + left.symbols() + " " + operator + " " + right.symbols() + ")";
        }

        @Override
        public List<SizeExpression> factors() {
            if (operator != '*') {
                return List.of(this);
            }
            List<SizeExpression> factors = new ArrayList<>(left.factors());
            factors.addAll(right.factors());
            return factors;
        }
    }
}
