package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.rule.Terms.Style;
import io.github.layercheck.engine.shape.Counts;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
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
        Sum sum = Sum.of(products(groups));
        long count = count(groups);
        return new Formula(sum.text(Style.SYMBOLS), sum.text(Style.NUMBERS) + " = " + Numbers.grouped(count), count);
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

    private static List<Macs.Group> products(List<List<Weight>> groups) {
        List<Macs.Group> products = new ArrayList<>();
        for (List<Weight> group : groups) {
            List<List<Dim>> shapes = new ArrayList<>();
            for (Weight weight : group) {
                shapes.add(weight.shape());
            }
            products.add(new Macs.Group(shapes, 1));
        }
        return products;
    }
}
