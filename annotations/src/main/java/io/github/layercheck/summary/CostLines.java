package io.github.layercheck.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a summary says of costs, in the words of Keras' totals. */
final class CostLines {

    private static final String UNKNOWN = "?";

    private CostLines() {}

    /** The multiply-accumulates of a layer, or where a size is open what is known of them. */
    static String macs(LayerSummary layer) {
        if (layer.macs().isPresent()) {
            return Numbers.grouped(layer.macs().getAsLong());
        }
        return layer.macsExplanation().isEmpty() ? UNKNOWN : layer.macsExplanation();
    }

    /** The size of what a layer makes. */
    static String memory(LayerSummary layer) {
        return layer.activationBytes().isPresent()
                ? MemorySize.of(layer.activationBytes().getAsLong())
                : UNKNOWN;
    }

    /** The totals of a model. */
    static List<String> of(ModelSummary model) {
        CostSummary cost = model.cost();
        List<String> lines = new ArrayList<>();
        lines.add(" MACs: "
                + (cost.macs().isPresent() ? Numbers.grouped(cost.macs().getAsLong()) : UNKNOWN));
        lines.add(" Activations: " + bytes(cost.activationBytes()));
        lines.add(" Peak: " + bytes(cost.peakBytes()) + (cost.peakLayer().isEmpty() ? "" : " in " + cost.peakLayer()));
        lines.add(" Weights in int8: " + bytes(cost.int8Bytes()));
        lines.add(" Weights in int4: " + bytes(cost.int4Bytes()));
        return lines;
    }

    private static String bytes(OptionalLong bytes) {
        return bytes.isPresent()
                ? Numbers.grouped(bytes.getAsLong()) + " bytes (" + MemorySize.of(bytes.getAsLong()) + ")"
                : UNKNOWN;
    }
}
