package io.github.layercheck.processor.write;

import io.github.layercheck.engine.shape.Numbers;
import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.StringJoiner;

/** Writes the summary as a table for a documentation comment. */
final class SummaryTable {

    private final StringBuilder html = new StringBuilder();

    private SummaryTable() {}

    static String write(ModelSummary model) {
        SummaryTable table = new SummaryTable();
        table.html.append("<table>\n<caption>Model: \"");
        GeneratedText.appendComment(model.name(), table.html);
        table.html.append("\"</caption>\n");
        table.row("th", "Layer (type)", "Output Shape", "Param #", "Connected to");
        model.layers().forEach(table::layer);
        table.html.append("</table>\n");
        return table.html.toString();
    }

    private void layer(LayerSummary layer) {
        row(
                "td",
                layer.name() + " (" + layer.type() + ")",
                shapes(layer),
                Numbers.grouped(layer.params()),
                connections(layer));
    }

    private static String shapes(LayerSummary layer) {
        StringJoiner shapes = new StringJoiner(", ");
        layer.outputs().forEach(output -> shapes.add(output.shape().toString()));
        return shapes.toString();
    }

    private static String connections(LayerSummary layer) {
        StringJoiner connections = new StringJoiner(", ");
        for (CallSummary call : layer.calls()) {
            call.inputs().forEach(input -> connections.add(input.toString()));
        }
        return connections.toString();
    }

    private void row(String tag, String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append('<').append(tag).append('>');
            GeneratedText.appendComment(cell, html);
            html.append("</").append(tag).append('>');
        }
        html.append("</tr>\n");
    }
}
