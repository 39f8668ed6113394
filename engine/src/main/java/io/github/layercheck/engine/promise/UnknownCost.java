package io.github.layercheck.engine.promise;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Macs;
import io.github.layercheck.summary.LayerSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a number that a promise is about is not known. */
final class UnknownCost {

    private UnknownCost() {}

    /** A number that depends on an open size. */
    static Fault ofSize(String attribute, String what) {
        return fault(attribute, what)
                .because("A size that it depends on is open.")
                .fix("Give the size in @Input, or remove " + attribute + ".");
    }

    /** The multiply-accumulates of these layers, of which all or one have no number. */
    static Fault ofMacs(String attribute, List<LayerSummary> layers) {
        LayerSummary layer = firstWithout(layers);
        String explanation = layer == null ? "" : layer.macsExplanation();
        if (layer != null && explanation.isEmpty()) {
            return fault(attribute, "MACs")
                    .because("What " + layer.name() + " computes is not known.")
                    .fix("Remove " + attribute + ", or declare the MACs of a custom layer with @Macs.");
        }
        if (layer == null || Macs.areTooLarge(explanation)) {
            return fault(attribute, "MACs")
                    .because("It does not fit 64 bits" + (layer == null ? "." : ": " + explanation + "."))
                    .fix("Remove " + attribute + ".");
        }
        return ofSize(attribute, "MACs");
    }

    private static @Nullable LayerSummary firstWithout(List<LayerSummary> layers) {
        for (LayerSummary layer : layers) {
            if (layer.macs().isEmpty()) {
                LayerSummary inner = firstWithout(layer.layers());
                return inner == null ? layer : inner;
            }
        }
        return null;
    }

    private static Fault fault(String attribute, String what) {
        return new Fault(ProblemId.UNKNOWN_COST, "the number of its " + what + " is not known").at(attribute);
    }
}
