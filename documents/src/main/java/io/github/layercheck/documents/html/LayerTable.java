package io.github.layercheck.documents.html;

import io.github.layercheck.documents.scene.Category;
import io.github.layercheck.documents.scene.Connections;
import io.github.layercheck.documents.scene.Row;
import io.github.layercheck.documents.text.Markup;
import io.github.layercheck.documents.text.ModelFacts;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.engine.constant.Constants;
import io.github.layercheck.engine.document.DocumentedModel;
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
    private final Map<String, List<String>> constants;
    private final List<Row> rows;
    private final boolean isConnected;

    LayerTable(Markup html, Words words, DocumentedModel model, List<Row> rows) {
        this.html = html;
        this.words = words;
        this.declarations = model.declarations();
        this.constants = model.className().isEmpty() ? Map.of() : Constants.namesByLayer(model.summary());
        this.rows = rows;
        this.isConnected = Connections.areShown(model.summary().kind(), rows);
    }

    void add() {
        html.add("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        html.text(words.get("layers")).add("\">\n<table class=\"layers\" id=\"layers\" style=\"--params:&quot;");
        html.text(words.get("params")).add("&quot;;--macs:&quot;").text(words.get("macs"));
        html.add("&quot;;--weights:&quot;").text(words.get("weights-title"));
        html.add("&quot;\"");
        constants("");
        html.add(">\n<thead><tr>");
        column("layer", "");
        column("output-shape", "");
        column("params", " class=\"num\"");
        column("macs", " class=\"num\"");
        if (isConnected) {
            column("connected-to", "");
        }
        column("why", "");
        html.add("</tr></thead>\n<tbody>\n");
        addRows(rows, -1);
        html.add("</tbody>\n</table>\n</div>\n");
    }

    private void column(String key, String attributes) {
        html.add("<th scope=\"col\"").add(attributes).add(">");
        html.text(words.get(key)).add("</th>");
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
        html.add(" data-calls=\"").text(calls(row, numbers)).add("\"");
        if (row.depth() == 0) {
            constants(layer.name());
        }
        html.add(">");
        html.add("<th scope=\"row\" class=\"").add(category).add("\"");
        if (row.depth() > 0) {
            html.add(" style=\"padding-left:").add(row.depth() * 1.25).add("rem\"");
        }
        html.add("><bdi>").text(layer.name()).add("</bdi>");
        html.add("<small>").text(layer.type());
        layer.model().ifPresent(model -> html.add(" ").name(model));
        if (!layer.trainable()) {
            html.add(" \u00b7 ").text(words.get("frozen"));
        }
        html.add("</small></th><td class=\"shape\">")
                .text(String.join(", ", shapes(layer)))
                .add("</td>");
        html.add("<td class=\"num\">").add(Numbers.grouped(layer.params())).add("</td><td class=\"num\">");
        html.add(layer.macs().isPresent() ? Numbers.grouped(layer.macs().getAsLong()) : ModelFacts.OPEN);
        if (isConnected) {
            html.add("</td><td class=\"from\">");
            String separator = "";
            for (String tensor : Connections.of(layer)) {
                html.add(separator).name(tensor);
                separator = ", ";
            }
        }
        html.add("</td><td class=\"why\">");
        addWhy(row);
        html.add("</td></tr>\n");
    }

    /** The names of the constants of a layer, or of the model, which the script shows. */
    private void constants(String layer) {
        List<String> names = constants.getOrDefault(layer, List.of());
        if (!names.isEmpty()) {
            html.add(" data-constants=\"").text(String.join(" ", names)).add("\"");
        }
    }

    private void addWhy(Row row) {
        LayerSummary layer = row.layer();
        String declaration = declarations.get(row.path());
        if (declaration != null) {
            html.add("<code class=\"declared\">").text(declaration).add("</code>");
        }
        addFormula("formula", layer.explanation(), layer.formula());
        addFormula("macs", layer.macsExplanation(), layer.macsFormula());
        if (!layer.weights().isEmpty()) {
            html.add("<div class=\"weights\">");
            String separator = "";
            for (WeightSummary weight : layer.weights()) {
                html.add(separator)
                        .name(weight.path())
                        .add(" ")
                        .text(weight.shape().toString())
                        .add(" ");
                html.text(weight.dtype().kerasName());
                if (!weight.trainable()) {
                    html.add(" \u00b7 ").text(words.get("not-trained"));
                }
                separator = ",\n";
            }
            html.add("</div>");
        }
    }

    private void addFormula(String className, String inNumbers, String formula) {
        if (!formula.isEmpty()) {
            html.add("<div class=\"").add(className).add("\">");
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
