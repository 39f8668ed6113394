package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.Expression;
import io.github.layercheck.engine.shape.Expression.Constant;
import io.github.layercheck.engine.shape.Expression.Open;
import io.github.layercheck.engine.shape.Expression.Product;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A sum of products, such as one for each weight, with what all of them have in common before it: {@code 4 × (features × units +
 * units × units + units)}. Equal products are counted: {@code 4 × channels}.
 *
 * @param commonFactor the greatest number that divides the coefficients of all products
 * @param terms the products without that number
 */
record Terms(long commonFactor, List<Term> terms) {

    /** How dimensions are written. */
    enum Style {
        SYMBOLS,
        NUMBERS
    }

    /** A number times factors that have names; factors that are numbers as well, if their product does not fit 64 bits. */
    record Term(long coefficient, List<Expression> factors) {

        private static Term of(List<Dim> product) {
            List<Expression> factors = new ArrayList<>();
            List<Expression> constants = new ArrayList<>();
            for (Dim dim : product) {
                for (Expression factor : factorsOf(dim.factor())) {
                    (factor instanceof Constant ? constants : factors).add(factor);
                }
            }
            try {
                return new Term(new Product(constants).value(), factors);
            } catch (ArithmeticException e) {
                constants.addAll(factors);
                return new Term(1, constants);
            }
        }

        private static List<Expression> factorsOf(Expression expression) {
            return expression instanceof Product product ? product.factors() : List.of(expression);
        }

        /** The factors by name and size, in an order that does not depend on that of the product. */
        private List<String> sortedFactors() {
            List<String> sorted = new ArrayList<>();
            for (Expression factor : factors) {
                sorted.add(factor instanceof Open ? factor.symbols() : factor.symbols() + " = " + factor.value());
            }
            sorted.sort(null);
            return sorted;
        }

        /** Whether the sum with a term of the same factors has a coefficient that fits 64 bits. */
        private boolean canAdd(Term other) {
            return coefficient <= Long.MAX_VALUE - other.coefficient;
        }

        /** The sum with a term of the same factors. */
        private Term plus(Term other) {
            return new Term(coefficient + other.coefficient, factors);
        }

        private Term dividedBy(long divisor) {
            return new Term(coefficient / divisor, factors);
        }

        private String text(Style style) {
            StringJoiner product = new StringJoiner(" × ");
            if (coefficient != 1 || factors.isEmpty()) {
                product.add(Numbers.grouped(coefficient));
            }
            for (Expression factor : factors) {
                product.add(style == Style.SYMBOLS ? factor.symbols() : factor.numbers());
            }
            return product.toString();
        }
    }

    static Terms of(List<List<Dim>> products) {
        Map<List<String>, Term> sums = new LinkedHashMap<>();
        List<Term> terms = new ArrayList<>();
        for (List<Dim> product : products) {
            Term term = Term.of(product);
            List<String> factors = term.sortedFactors();
            Term alike = sums.get(factors);
            if (alike != null && alike.canAdd(term)) {
                sums.put(factors, alike.plus(term));
            } else {
                sums.put(factors, term);
                if (alike != null) {
                    terms.add(alike);
                }
            }
        }
        terms.addAll(sums.values());
        long common = 0;
        for (Term term : terms) {
            common = greatestCommonDivisor(common, term.coefficient());
        }
        if (common == 0) {
            return new Terms(1, terms);
        }
        List<Term> divided = new ArrayList<>();
        for (Term term : terms) {
            divided.add(term.dividedBy(common));
        }
        return new Terms(common, divided);
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** The sum that many times, with its factors by their names or by their numbers. */
    String text(long times, Style style) {
        List<String> factors = new ArrayList<>();
        if (times != 1) {
            factors.add(Numbers.grouped(times));
        }
        if (commonFactor != 1) {
            factors.add(Numbers.grouped(commonFactor));
        }
        String sum = sum(style);
        if (factors.isEmpty()) {
            return sum;
        }
        if (!isOne()) {
            factors.add(terms.size() > 1 ? "(" + sum + ")" : sum);
        }
        return String.join(" × ", factors);
    }

    private String sum(Style style) {
        StringJoiner sum = new StringJoiner(" + ");
        for (Term term : terms) {
            sum.add(term.text(style));
        }
        return sum.toString();
    }

    /** Whether there is nothing but the common factor. */
    private boolean isOne() {
        return terms.size() == 1 && terms.get(0).factors().isEmpty();
    }
}
