package io.github.layercheck.processor.rule;

import io.github.layercheck.processor.shape.Numbers;
import java.util.List;

/**
 * The derivation of a layer's number of parameters from its weights: one text with the names of the dimensions, one with
 * their numbers.
 *
 * @param symbols such as {@code features × units + units}; empty if the layer has no weights
 * @param explanation such as {@code 784 × 30 + 30 = 23,550}; {@code 0} if the layer has no weights
 */
public record Formula(String symbols, String explanation, long count) {

    /**
     * The formula of a layer whose weights come in groups, one for each layer that it wraps. Groups that are alike are
     * counted, {@code 2 × 3 × (...)}; others are added, {@code (...) + (...)}.
     */
    static Formula of(List<List<Weight>> groups) {
        if (groups.isEmpty()) {
            return new Formula("", "0", 0);
        }
        List<Terms> sums = groups.stream().map(Terms::of).toList();
        Terms first = sums.get(0);
        long count =
                groups.stream().flatMap(List::stream).mapToLong(Weight::count).reduce(0, Formula::sum);
        boolean alike = sums.stream().allMatch(first::equals);
        String symbols;
        String numbers;
        if (alike) {
            Terms all = first.times(sums.size());
            symbols = all.symbols();
            numbers = all.numbers();
        } else {
            symbols = Terms.joinGroups(sums, Terms::symbols);
            numbers = Terms.joinGroups(sums, Terms::numbers);
        }
        return new Formula(symbols, numbers + " = " + Numbers.grouped(count), count);
    }

    private static long sum(long left, long right) {
        return io.github.layercheck.processor.shape.Dim.of(left)
                .plus(io.github.layercheck.processor.shape.Dim.of(right))
                .size();
    }
}
