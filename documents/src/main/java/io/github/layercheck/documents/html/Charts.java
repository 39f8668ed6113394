package io.github.layercheck.documents.html;

import io.github.layercheck.documents.scene.Category;
import io.github.layercheck.documents.scene.Row;
import io.github.layercheck.documents.text.Markup;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.summary.Numbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Charts of where a quantity of a model is: along its layers, and by their types. */
final class Charts {

    private static final int MAX_TYPES = 8;
    private static final int MAX_OPEN = 8;
    private static final double PROFILE_HEIGHT = 60;

    private final Markup html;
    private final Words words;
    private final List<Row> leaves = new ArrayList<>();

    Charts(Markup html, Words words, List<Row> rows) {
        this.html = html;
        this.words = words;
        addLeaves(rows);
    }

    private void addLeaves(List<Row> rows) {
        for (Row row : rows) {
            boolean isElsewhere = !row.layer().shared().orElse(row.path()).equals(row.path());
            if (isElsewhere) {
                continue;
            }
            if (row.nested().isEmpty()) {
                if (Category.of(row.layer().type()) != Category.INPUT) {
                    leaves.add(row);
                }
            } else {
                addLeaves(row.nested());
            }
        }
    }

    /** A quantity of each layer; empty where it is open. */
    record Quantity(String key, Function<Row, OptionalLong> of) {

        long known(Row row) {
            return of.apply(row).orElse(0);
        }
    }

    /** A chart of a quantity; nothing where no layer has any of it, or all of it does not fit 64 bits. */
    void add(Quantity quantity) {
        BigInteger sum = BigInteger.ZERO;
        for (Row leaf : leaves) {
            sum = sum.add(BigInteger.valueOf(quantity.known(leaf)));
        }
        if (sum.signum() == 0 || sum.bitLength() >= Long.SIZE) {
            return;
        }
        html.add("<figure><figcaption>").text(words.get("chart-" + quantity.key()));
        List<Row> open = leaves.stream()
                .filter(leaf -> quantity.of().apply(leaf).isEmpty())
                .toList();
        if (!open.isEmpty()) {
            html.add(" <small>").text(words.get("chart-open", names(open))).add("</small>");
        }
        html.add("</figcaption>\n");
        profile(quantity);
        shares(quantity, open.isEmpty() ? OptionalLong.of(sum.longValue()) : OptionalLong.empty());
        html.add("</figure>\n");
    }

    private static String names(List<Row> open) {
        return open.stream().limit(MAX_OPEN).map(Row::path).collect(Collectors.joining(", "))
                + (open.size() > MAX_OPEN ? ", \u2026" : "");
    }

    /**
     * A bar for each layer, in the order of the table. Those of a colour are one path, because an element for each bar and its
     * number would be a large part of a page of a thousand layers; the script says the number of the bar under the pointer.
     */
    private void profile(Quantity quantity) {
        long most = leaves.stream().mapToLong(quantity::known).max().orElse(1);
        double step = 1000.0 / leaves.size();
        Map<Category, Markup> bars = new EnumMap<>(Category.class);
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < leaves.size(); i++) {
            long value = quantity.known(leaves.get(i));
            values.append(i == 0 ? "" : " ")
                    .append(leaves.get(i).index())
                    .append(':')
                    .append(value);
            if (value > 0) {
                double height = Math.max(0.5, PROFILE_HEIGHT * value / most);
                double width = Math.max(0.8, step * 0.85);
                bars.computeIfAbsent(Category.of(leaves.get(i).layer().type()), category -> new Markup())
                        .add("M")
                        .add(i * step)
                        .add(",60v")
                        .add(-height)
                        .add("h")
                        .add(width)
                        .add("v")
                        .add(height)
                        .add("z");
            }
        }
        html.add(
                "<svg class=\"profile\" viewBox=\"0 0 1000 60\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"");
        html.text(words.get("chart-along"))
                .add("\" data-values=\"")
                .add(values.toString())
                .add("\">");
        bars.forEach((category, path) -> html.add("<path class=\"")
                .add(category.name().toLowerCase(Locale.ROOT))
                .add("\" d=\"")
                .add(path.toString())
                .add("\"/>"));
        html.add("</svg>\n");
    }

    /**
     * @param total what the parts are shares of; empty where it is open
     */
    private void shares(Quantity quantity, OptionalLong total) {
        Map<String, Long> byType = new TreeMap<>();
        for (Row leaf : leaves) {
            byType.merge(leaf.layer().type(), quantity.known(leaf), Long::sum);
        }
        List<Map.Entry<String, Long>> sorted = byType.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .toList();
        long most = sorted.get(0).getValue();
        html.add("<table class=\"shares\">");
        for (Map.Entry<String, Long> share : sorted.subList(0, Math.min(MAX_TYPES, sorted.size()))) {
            share(share.getKey(), category(share.getKey()), share.getValue(), most, total);
        }
        if (sorted.size() > MAX_TYPES) {
            long others = sorted.subList(MAX_TYPES, sorted.size()).stream()
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            share(words.get("others", sorted.size() - MAX_TYPES), "other", others, most, total);
        }
        html.add("</table>\n");
    }

    private void share(String name, String category, long value, long most, OptionalLong total) {
        html.add("<tr><th scope=\"row\">")
                .text(name)
                .add("</th><td><span class=\"bar ")
                .add(category);
        html.add("\" style=\"width:").add(100.0 * value / most).add("%\"></span></td><td class=\"num\">");
        html.add(Numbers.grouped(value))
                .add("</td><td class=\"num\">")
                .add(total.isPresent() ? percent(value, total.getAsLong()) : "")
                .add("</td></tr>");
    }

    private static String percent(long value, long total) {
        long tenths = Math.round(1000.0 * value / total);
        return tenths / 10 + "." + tenths % 10 + " %";
    }

    private static String category(String type) {
        return Category.of(type).name().toLowerCase(Locale.ROOT);
    }
}
