package io.github.layercheck.engine.document;

import io.github.layercheck.engine.text.JavaText;
import io.github.layercheck.summary.CostSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import java.util.OptionalLong;

/** A model's summary for a documentation comment: a table of its layers, with formulas and costs, and the totals. */
public final class JavadocSummary {

    private final StringBuilder html = new StringBuilder();

    private JavadocSummary() {}

    /** The summary as HTML, in which no text of the model is markup or ends the comment. */
    public static String of(ModelSummary model) {
        JavadocSummary summary = new JavadocSummary();
        summary.table(model);
        summary.totals(model);
        return summary.html.toString();
    }

    private void table(ModelSummary model) {
        html.append("<table>\n<caption>Model: \"");
        JavaText.appendComment(model.name(), html);
        html.append("\"</caption>\n");
        row("th", "Layer (type)", "Output Shape", "Param #", "Why", "MACs", "Connected to");
        for (LayerSummary layer : model.layers()) {
            row(
                    "td",
                    layer.title(),
                    LayerText.shapes(layer),
                    Numbers.grouped(layer.params()),
                    layer.formula().isEmpty() ? "" : layer.formula() + ": " + layer.explanation(),
                    layer.macs().isPresent() ? Numbers.grouped(layer.macs().getAsLong()) : "",
                    LayerText.connections(layer));
        }
        html.append("</table>\n");
    }

    private void row(String tag, String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append('<').append(tag).append('>');
            JavaText.appendComment(cell, html);
            html.append("</").append(tag).append('>');
        }
        html.append("</tr>\n");
    }

    private void totals(ModelSummary model) {
        html.append("<p>Total params: ").append(Numbers.grouped(model.params()));
        html.append(". Trainable params: ").append(Numbers.grouped(model.trainableParams()));
        html.append(". Non-trainable params: ").append(Numbers.grouped(model.nonTrainableParams()));
        html.append('.');
        costs(model.cost());
    }

    private void costs(CostSummary cost) {
        cost(" Multiply-accumulates of one sample: ", cost.macs(), ".");
        cost(" Bytes of all that the layers make for one sample: ", cost.activationBytes(), "");
        if (cost.activationBytes().isPresent()) {
            cost(", at most ", cost.peakBytes(), " at once");
            html.append('.');
        }
    }

    private void cost(String before, OptionalLong number, String after) {
        if (number.isPresent()) {
            html.append(before).append(Numbers.grouped(number.getAsLong())).append(after);
        }
    }
}
