package io.github.layercheck.processor.rule;

import io.github.layercheck.processor.shape.Dim;
import io.github.layercheck.processor.shape.Expression;
import io.github.layercheck.processor.shape.Expression.Constant;
import io.github.layercheck.processor.shape.Expression.Product;
import io.github.layercheck.processor.shape.Numbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A sum of products, one for each weight, with what all of them have in common before it: {@code 4 × (features × units +
 * units × units + units)}. Equal products are counted: {@code 4 × channels}.
 *
 * @param repeats how often the whole counts, as factors before the common one
 */
record Terms(List<Long> repeats, long commonFactor, List<Term> terms) {

    /** A number times factors that have names. */
    record Term(long coefficient, List<Expression> factors) {

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
        Map<List<Expression>, Long> coefficients = new LinkedHashMap<>();
        for (Weight weight : weights) {
            List<Expression> factors = new ArrayList<>();
            long coefficient = 1;
            for (Dim dim : weight.shape()) {
                for (Expression factor : factorsOf(dim.expression())) {
                    if (factor instanceof Constant constant) {
                        coefficient *= constant.value();
                    } else {
                        factors.add(factor);
                    }
                }
            }
            coefficients.merge(factors, coefficient, Long::sum);
        }
        long common = coefficients.values().stream().reduce(0L, Terms::greatestCommonDivisor);
        List<Term> terms = coefficients.entrySet().stream()
                .map(entry -> new Term(entry.getValue() / common, entry.getKey()))
                .toList();
        return new Terms(List.of(), common, terms);
    }

    private static List<Expression> factorsOf(Expression expression) {
        return expression instanceof Product product ? product.factors() : List.of(expression);
    }

    private static long greatestCommonDivisor(long a, long b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact();
    }

    /** The same that many times. */
    Terms times(long number) {
        if (number == 1) {
            return this;
        }
        List<Long> all = new ArrayList<>(List.of(number));
        all.addAll(repeats);
        return new Terms(all, commonFactor, terms);
    }

    String symbols() {
        return text(Expression::symbols);
    }

    String numbers() {
        return text(Expression::numbers);
    }

    /** Groups that differ, each in parentheses if it is a sum, the same ones counted. */
    static String joinGroups(List<Terms> groups, Function<Terms, String> style) {
        Map<Terms, Long> counts = new LinkedHashMap<>();
        groups.forEach(group -> counts.merge(group, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().times(entry.getValue()))
                .map(group -> "(" + style.apply(group) + ")")
                .collect(Collectors.joining(" + "));
    }

    private String text(Function<Expression, String> style) {
        List<String> factors = new ArrayList<>();
        repeats.forEach(repeat -> factors.add(Numbers.grouped(repeat)));
        if (commonFactor != 1 && !isNumber()) {
            factors.add(Numbers.grouped(commonFactor));
        }
        String sum = terms.stream().map(term -> term.text(style)).collect(Collectors.joining(" + "));
        if (isNumber()) {
            factors.add(Numbers.grouped(commonFactor * terms.get(0).coefficient()));
        } else if (terms.size() > 1 && !factors.isEmpty()) {
            factors.add("(" + sum + ")");
        } else {
            factors.add(sum);
        }
        return String.join(" × ", factors);
    }

    private boolean isNumber() {
        return terms.size() == 1 && terms.get(0).factors().isEmpty();
    }
}
