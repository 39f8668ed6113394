package io.github.layercheck.processor.rule;

import io.github.layercheck.processor.shape.Counts;
import io.github.layercheck.processor.shape.Dim;
import io.github.layercheck.processor.shape.Expression;
import io.github.layercheck.processor.shape.Expression.Constant;
import io.github.layercheck.processor.shape.Expression.Product;
import io.github.layercheck.processor.shape.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A sum of products, one for each weight, with what all of them have in common before it: {@code 4 × (features × units +
 * units × units + units)}. Equal products are counted: {@code 4 × channels}.
 *
 * @param commonFactor the greatest number that divides the coefficients of all products
 * @param terms the products without that number
 */
record Terms(long commonFactor, List<Term> terms) {

    /** A number times factors that have names. */
    record Term(long coefficient, List<Expression> factors) {

        private static Term of(Weight weight) {
            List<Expression> factors = new ArrayList<>();
            long coefficient = 1;
            for (Dim dim : weight.shape()) {
                for (Expression factor : factorsOf(dim.expression())) {
                    if (factor instanceof Constant constant) {
                        coefficient = Counts.product(coefficient, constant.value());
                    } else {
                        factors.add(factor);
                    }
                }
            }
            return new Term(coefficient, factors);
        }

        private static List<Expression> factorsOf(Expression expression) {
            return expression instanceof Product product ? product.factors() : List.of(expression);
        }

        /** The factors in an order that does not depend on that of the weight's axes. */
        private List<Expression> sortedFactors() {
            return factors.stream()
                    .sorted(Comparator.comparing(Expression::symbols).thenComparingLong(Expression::value))
                    .toList();
        }

        /** The sum with a term of the same factors. */
        private Term plus(Term other) {
            return new Term(Counts.sum(coefficient, other.coefficient), factors);
        }

        private Term dividedBy(long divisor) {
            return new Term(coefficient / divisor, factors);
        }

        private String text(Function<Expression, String> style) {
            List<String> parts = new ArrayList<>();
            if (coefficient != 1 || factors.isEmpty()) {
                parts.add(Numbers.grouped(coefficient));
            }
            factors.forEach(factor -> parts.add(style.apply(factor)));
            return String.join(" × ", parts);
        }
    }

    static Terms of(List<Weight> weights) {
        Map<List<Expression>, Term> products = new LinkedHashMap<>();
        for (Weight weight : weights) {
            Term term = Term.of(weight);
            products.merge(term.sortedFactors(), term, Term::plus);
        }
        long common = products.values().stream().map(Term::coefficient).reduce(0L, Terms::greatestCommonDivisor);
        return new Terms(
                common,
                products.values().stream().map(term -> term.dividedBy(common)).toList());
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** The sum that many times, with its factors by their names or by their numbers. */
    String text(long times, Function<Expression, String> style) {
        List<String> factors = new ArrayList<>();
        if (times != 1) {
            factors.add(Numbers.grouped(times));
        }
        if (commonFactor != 1) {
            factors.add(Numbers.grouped(commonFactor));
        }
        String sum = terms.stream().map(term -> term.text(style)).collect(Collectors.joining(" + "));
        if (factors.isEmpty()) {
            return sum;
        }
        if (!isOne()) {
            factors.add(terms.size() > 1 ? "(" + sum + ")" : sum);
        }
        return String.join(" × ", factors);
    }

    /** Whether there is nothing but the common factor. */
    private boolean isOne() {
        return terms.size() == 1 && terms.get(0).factors().isEmpty();
    }
}
