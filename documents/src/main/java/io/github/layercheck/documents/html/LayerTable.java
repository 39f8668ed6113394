package io.github.layercheck.documents.html;

import io.github.layercheck.documents.scene.Category;
import io.github.layercheck.documents.scene.Row;
import io.github.layercheck.documents.text.Markup;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.Numbers;
import io.github.layercheck.summary.TensorReference;
import io.github.layercheck.summary.TensorSummary;
import io.github.layercheck.summary.WeightSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of all layers, in which is everything that the page's script shows about one. */
final class LayerTable {

    private final Markup html;
    private final Words words;
    private final Map<String, String> declarations;

    LayerTable(Markup html, Words words, Map<String, String> declarations) {
        this.html = html;
        this.words = words;
        this.declarations = declarations;
    }

    void add(List<Row> rows) {
        html.add("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        html.text(words.get("layers")).add("\">\n<table class=\"layers\" id=\"layers\">\n<thead><tr>");
        for (String column : List.of("layer", "output-shape", "params", "macs", "why")) {
            html.add(
                    column.equals("params") || column.equals("macs")
                            ? "<th scope=\"col\" class=\"num\">"
                            : "<th scope=\"col\">");
            html.text(words.get(column)).add("</th>");
        }
        html.add("</tr></thead>\n<tbody>\n");
        addRows(rows, -1);
        html.add("</tbody>\n</table>\n</div>\n");
    }

    private void addRows(List<Row> rows, int parent) {
        Map<String, Integer> numbers = new HashMap<>();
        rows.forEach(row -> numbers.put(row.layer().name(), row.index()));
        for (Row row : rows) {
            addRow(row, parent, numbers);
            addRows(row.nested(), row.index());
        }
    }

    private void addRow(Row row, int parent, Map<String, Integer> numbers) {
        LayerSummary layer = row.layer();
        String category = Category.of(layer.type()).name().toLowerCase(Locale.ROOT);
        html.add("<tr id=\"l" + row.index() + "\"");
        if (parent >= 0) {
            html.add(" data-in=\"" + parent + "\"");
        }
        html.add(" data-calls=\"").text(calls(row, numbers)).add("\">");
        html.add("<th scope=\"row\"");
        if (row.depth() > 0) {
            html.add(" style=\"padding-left:").add(row.depth() * 1.25).add("rem\"");
        }
        html.add("><span class=\"key ")
                .add(category)
                .add("\"></span><bdi>")
                .text(layer.name())
                .add("</bdi>");
        html.add("<small>").text(layer.type());
        layer.model().ifPresent(model -> html.add(" <bdi>").text(model).add("</bdi>"));
        if (!layer.trainable()) {
            html.add(" \u00b7 ").text(words.get("frozen"));
        }
        html.add("</small></th><td class=\"shape\">")
                .text(String.join(", ", shapes(layer)))
                .add("</td>");
        html.add("<td class=\"num\">").add(Numbers.grouped(layer.params())).add("</td><td class=\"num\">");
        html.add(layer.macs().isPresent() ? Numbers.grouped(layer.macs().getAsLong()) : "\u2013");
        html.add("</td><td class=\"why\">");
        addWhy(row);
        html.add("</td></tr>\n");
    }

    private void addWhy(Row row) {
        LayerSummary layer = row.layer();
        String declaration = declarations.get(row.path());
        if (declaration != null) {
            html.add("<code class=\"declared\">").text(declaration).add("</code>");
        }
        addFormula("formula", "params", layer.explanation(), layer.formula());
        addFormula("macs", "macs", layer.macsExplanation(), layer.macsFormula());
        if (!layer.weights().isEmpty()) {
            html.add("<details><summary>")
                    .text(words.get("weights", layer.weights().size()))
                    .add("</summary><ul>");
            for (WeightSummary weight : layer.weights()) {
                html.add("<li><bdi>")
                        .text(weight.path())
                        .add("</bdi> ")
                        .text(weight.shape().toString())
                        .add(" ");
                html.text(weight.dtype().kerasName());
                if (!weight.trainable()) {
                    html.add(" \u00b7 ").text(words.get("not-trained"));
                }
                html.add("</li>");
            }
            html.add("</ul></details>");
        }
    }

    private void addFormula(String className, String key, String inNumbers, String formula) {
        if (!formula.isEmpty()) {
            html.add("<div class=\"")
                    .add(className)
                    .add("\"><span class=\"quiet\">")
                    .text(words.get(key))
                    .add("</span> ");
            html.text(inNumbers).add("<small>").text(formula).add("</small></div>");
        }
    }

    static List<String> shapes(LayerSummary layer) {
        List<String> shapes = new ArrayList<>();
        for (TensorSummary output : layer.outputs()) {
            shapes.add(output.shape().toString());
        }
        return shapes;
    }

    /**
     * The calls of a layer as the script reads them: {@code 3.0.0 5.1.0>(None, 30) float32;...}, the tensors that each takes
     * by row, call and output, and what it makes. What comes from outside of a nested model has no row.
     */
    private static String calls(Row row, Map<String, Integer> numbers) {
        StringBuilder calls = new StringBuilder();
        for (CallSummary call : row.layer().calls()) {
            boolean isFromOutside = calls.isEmpty() && row.takesInput();
            calls.append(calls.isEmpty() ? "" : ";");
            String gap = "";
            for (TensorReference input : call.inputs()) {
                Integer number = isFromOutside ? null : numbers.get(input.layer());
                calls.append(gap).append(number == null ? "-" : number.toString());
                calls.append('.').append(input.call()).append('.').append(input.output());
                gap = " ";
            }
            gap = ">";
            for (TensorSummary output : call.outputs()) {
                calls.append(gap)
                        .append(output.shape())
                        .append(' ')
                        .append(output.dtype().kerasName());
                gap = "|";
            }
        }
        return calls.toString();
    }
}
