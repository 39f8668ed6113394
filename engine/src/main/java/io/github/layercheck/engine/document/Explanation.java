package io.github.layercheck.engine.document;

import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import java.util.List;

/** The text that explains a model: a paragraph for each layer, and the totals. */
public final class Explanation {

    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();

    private Explanation() {}

    /** The explanation, which ends with a line break. */
    public static String of(ModelSummary model) {
        Explanation explanation = new Explanation();
        explanation.line("", model.name() + " (" + model.kind().kerasName() + ")");
        explanation.layers("", model.layers());
        explanation.totals(model);
        return explanation.text.toString();
    }

    private void line(String indent, String line) {
        text.append(indent).append(line).append('\n');
    }

    private void layers(String indent, List<LayerSummary> layers) {
        for (LayerSummary layer : layers) {
            text.append('\n');
            line(indent, layer.title() + ": " + LayerText.shapes(layer));
            layer(indent + INDENT, layer);
        }
    }

    private void layer(String indent, LayerSummary layer) {
        if (layer.formula().isEmpty()) {
            line(indent, "no weights");
        } else {
            line(indent, layer.formula());
            line(indent, layer.explanation() + trained(layer));
        }
        if (layer.paramsWithoutEffect() > 0) {
            line(
                    indent,
                    Numbers.grouped(layer.paramsWithoutEffect())
                            + " of them without effect: a normalization subtracts the bias again");
        }
        macs(indent, layer);
        if (layer.receptiveField().isPresent()) {
            line(indent, "receptive field: " + layer.receptiveField().get());
        }
        if (layer.shared().isPresent()) {
            line(indent, "one layer in several places, first " + layer.shared().get() + ", which counts once");
        }
        layers(indent, layer.layers());
    }

    private void macs(String indent, LayerSummary layer) {
        if (layer.macsExplanation().isEmpty()) {
            line(indent, "MACs: unknown");
        } else if (!layer.macsFormula().isEmpty()) {
            line(indent, "MACs: " + layer.macsFormula());
            line(indent, "MACs: " + layer.macsExplanation());
        }
    }

    /** How many of the parameters are trained, if it is not all of them. */
    private static String trained(LayerSummary layer) {
        if (layer.nonTrainableParams() == 0) {
            return "";
        }
        return layer.trainableParams() == 0
                ? ", not trainable"
                : ", " + Numbers.grouped(layer.trainableParams()) + " of them trainable";
    }

    private void totals(ModelSummary model) {
        text.append('\n');
        line(
                "",
                "Total params: " + Numbers.grouped(model.params()) + " (" + Numbers.grouped(model.bytes()) + " bytes)");
        line("", "Trainable params: " + Numbers.grouped(model.trainableParams()));
        line("", "Non-trainable params: " + Numbers.grouped(model.nonTrainableParams()));
        CostText.totals(model).forEach(total -> line("", total));
    }
}
