package io.github.layercheck.processor.write;

import io.github.layercheck.processor.shape.Numbers;
import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.TensorReference;
import io.github.layercheck.summary.TensorSummary;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                join(layer.outputs().stream().map(TensorSummary::shape)),
                Numbers.grouped(layer.params()),
                join(layer.calls().stream().map(CallSummary::inputs).flatMap(inputs -> inputs.stream()
                        .map(TensorReference::toString))));
    }

    private static String join(Stream<?> items) {
        return items.map(Object::toString).collect(Collectors.joining(", "));
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
