package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A sum of products in which the size of a dimension is open, with all that is known multiplied and added. */
final class OpenSum {

    private OpenSum() {}

    /** Its text, such as {@code 16,384 × steps + 128 × steps × steps}; empty if no size is open, or what is known does not fit. */
    static String text(List<Macs.Group> groups) {
        Map<String, Long> sums = new LinkedHashMap<>();
        try {
            for (Macs.Group group : groups) {
                for (List<Dim> product : group.products()) {
                    add(product, group.times(), sums);
                }
            }
        } catch (ArithmeticException e) {
            return "";
        }
        if (sums.size() == 1 && sums.containsKey("")) {
            return "";
        }
        StringJoiner text = new StringJoiner(" + ");
        sums.forEach((open, known) -> text.add(product(known, open)));
        return text.toString();
    }

    private static void add(List<Dim> product, long times, Map<String, Long> sums) {
        List<String> open = new ArrayList<>();
        long known = times;
        for (Dim dim : product) {
            if (dim.isKnown()) {
                known = Math.multiplyExact(known, dim.size());
            } else {
                open.add(dim.factor().symbols());
            }
        }
        open.sort(null);
        String factors = String.join(" × ", open);
        sums.put(factors, Math.addExact(sums.getOrDefault(factors, 0L), known));
    }

    private static String product(long known, String open) {
        if (open.isEmpty()) {
            return Numbers.grouped(known);
        }
        return known == 1 ? open : Numbers.grouped(known) + " × " + open;
    }
}
