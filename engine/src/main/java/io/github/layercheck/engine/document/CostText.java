package io.github.layercheck.engine.document;

import io.github.layercheck.engine.rule.Macs;
import io.github.layercheck.summary.CostSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import io.github.layercheck.summary.ReceptiveField;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;

/** What documents say about the costs of a model, in the same words. */
final class CostText {

    /** What is said where a size is open or nothing is known. */
    static final String OPEN = "open";

    /** What is said of a number that does not fit 64 bits. */
    private static final String TOO_LARGE = "more than " + Numbers.grouped(Long.MAX_VALUE);

    private CostText() {}

    /** A line for each total of a model. */
    static List<String> totals(ModelSummary model) {
        CostSummary cost = model.cost();
        List<String> lines = new ArrayList<>();
        lines.add("MACs: " + macs(model));
        lines.add("Activation bytes: " + number(cost.activationBytes()));
        lines.add("Peak bytes: " + number(cost.peakBytes()) + peakLayer(cost));
        lines.add("Depth: " + number(cost.depth()));
        receptiveField(model.layers()).ifPresent(field -> lines.add("Receptive field: " + field));
        if (cost.paramsWithoutEffect() > 0) {
            lines.add("Params without effect: " + Numbers.grouped(cost.paramsWithoutEffect()));
        }
        lines.add("int8 bytes: " + quantized(cost.int8Bytes(), model.bytes()));
        lines.add("int4 bytes: " + quantized(cost.int4Bytes(), model.bytes()));
        lines.add("float8 bytes: " + quantized(cost.float8Bytes(), model.bytes()));
        return lines;
    }

    /** The number of multiply-accumulates, or where it is open a sum of what is known of each layer. */
    static String macs(ModelSummary model) {
        if (model.cost().macs().isPresent()) {
            return number(model.cost().macs());
        }
        BigInteger known = BigInteger.ZERO;
        StringJoiner open = new StringJoiner(" + ");
        for (LayerSummary layer : model.layers()) {
            if (layer.macs().isPresent()) {
                known = known.add(BigInteger.valueOf(layer.macs().getAsLong()));
            } else {
                open.add(
                        layer.macsExplanation().isEmpty()
                                ? "what " + layer.name() + " computes"
                                : layer.macsExplanation() + " of " + layer.name());
            }
        }
        if (open.length() == 0) {
            return Numbers.grouped(known);
        }
        if (areTooLarge(model)) {
            return TOO_LARGE + ": " + open;
        }
        return OPEN + ", " + (known.signum() == 0 ? "" : Numbers.grouped(known) + " + ") + open;
    }

    /** The number of multiply-accumulates in a word. */
    static String shortMacs(ModelSummary model) {
        return areTooLarge(model) ? TOO_LARGE : number(model.cost().macs());
    }

    /** Whether the number of a layer does not fit 64 bits, or that of all layers. */
    private static boolean areTooLarge(ModelSummary model) {
        boolean areAllKnown = true;
        for (LayerSummary layer : model.layers()) {
            if (Macs.areTooLarge(layer.macsExplanation())) {
                return true;
            }
            areAllKnown &= layer.macs().isPresent();
        }
        return areAllKnown && model.cost().macs().isEmpty() && !model.layers().isEmpty();
    }

    /** Where the peak is, in words behind the number. */
    static String peakLayer(CostSummary cost) {
        return cost.peakLayer().isEmpty() ? "" : " in " + cost.peakLayer();
    }

    static String number(OptionalLong number) {
        return number.isPresent() ? Numbers.grouped(number.getAsLong()) : OPEN;
    }

    /** The bytes after quantization, and which part of the bytes before they are. */
    static String quantized(OptionalLong quantized, long bytes) {
        return number(quantized)
                + (quantized.isEmpty() || bytes == 0
                        ? ""
                        : " (" + share(quantized.getAsLong(), bytes) + " of the bytes)");
    }

    /** A part in percent, with one digit behind the point. */
    static String share(long part, long total) {
        return BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_EVEN)
                        .toPlainString()
                + " %";
    }

    /** The field of the last layer that has one, those of nested models among them. */
    static Optional<ReceptiveField> receptiveField(List<LayerSummary> layers) {
        Optional<ReceptiveField> last = Optional.empty();
        for (LayerSummary layer : layers) {
            Optional<ReceptiveField> own =
                    layer.receptiveField().isPresent() ? layer.receptiveField() : receptiveField(layer.layers());
            last = own.isPresent() ? own : last;
        }
        return last;
    }
}
