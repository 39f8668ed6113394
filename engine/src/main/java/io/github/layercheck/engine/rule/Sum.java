package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.rule.Terms.Style;
import io.github.layercheck.engine.shape.Counts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A sum of groups of products, one for each layer that a layer wraps. Groups that are alike are counted, {@code 2 × 3 ×
 * (...)}; others are added, {@code (...) + (...)}.
 *
 * @param repeats how often each group comes
 */
record Sum(Map<Terms, Long> repeats) {

    /** The sum of groups, of which there is at least one. */
    static Sum of(List<Macs.Group> groups) {
        if (groups.size() == 1) {
            Macs.Group group = groups.get(0);
            return new Sum(Map.of(Terms.of(group.products()), group.times()));
        }
        Map<Terms, Long> repeats = new LinkedHashMap<>();
        for (Macs.Group group : groups) {
            Terms terms = Terms.of(group.products());
            repeats.put(terms, Counts.saturatedSum(repeats.getOrDefault(terms, 0L), group.times()));
        }
        return new Sum(repeats);
    }

    String text(Style style) {
        StringJoiner sum = repeats.size() == 1 ? new StringJoiner("") : new StringJoiner(") + (", "(", ")");
        for (Map.Entry<Terms, Long> group : repeats.entrySet()) {
            sum.add(group.getKey().text(group.getValue(), style));
        }
        return sum.toString();
    }
}
