package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.rule.Terms.Style;
import io.github.layercheck.engine.shape.Counts;
import io.github.layercheck.summary.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

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
        long count = count(groups);
        if (groups.size() == 1) {
            Terms terms = Terms.of(groups.get(0));
            return of(terms.text(1, Style.SYMBOLS), terms.text(1, Style.NUMBERS), count);
        }
        Map<Terms, Long> repeats = repeats(groups);
        return of(text(repeats, Style.SYMBOLS), text(repeats, Style.NUMBERS), count);
    }

    private static Formula of(String symbols, String numbers, long count) {
        return new Formula(symbols, numbers + " = " + Numbers.grouped(count), count);
    }

    private static long count(List<List<Weight>> groups) {
        long count = 0;
        for (List<Weight> group : groups) {
            for (Weight weight : group) {
                count = Counts.sum(count, weight.count());
            }
        }
        return count;
    }

    private static Map<Terms, Long> repeats(List<List<Weight>> groups) {
        Map<Terms, Long> repeats = new LinkedHashMap<>();
        groups.forEach(group -> repeats.merge(Terms.of(group), 1L, Counts::sum));
        return repeats;
    }

    private static String text(Map<Terms, Long> repeats, Style style) {
        StringJoiner sum = repeats.size() == 1 ? new StringJoiner("") : new StringJoiner(") + (", "(", ")");
        repeats.forEach((group, times) -> sum.add(group.text(times, style)));
        return sum.toString();
    }
}
