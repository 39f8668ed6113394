package io.github.layercheck.engine.promise;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.summary.LayerSummary;
import java.util.List;
import java.util.OptionalLong;

/**
 * How much of something there is in a model or a layer.
 *
 * @param attribute that of the promise
 * @param what what there is, such as "bytes in int8"
 * @param found how much; empty if it is not known
 * @param layers the layers that have it, those of nested models within them
 */
record Amount(String attribute, Measure measure, String what, OptionalLong found, List<LayerSummary> layers) {

    Amount {
        layers = List.copyOf(layers);
    }

    static Amount of(String attribute, Measure measure, OptionalLong found, List<LayerSummary> layers) {
        return new Amount(attribute, measure, measure.unit(), found, layers);
    }

    /** Why it is not known. */
    Fault unknown() {
        return measure == Measure.MACS ? UnknownCost.ofMacs(attribute, layers) : UnknownCost.ofSize(attribute, what);
    }
}
