package io.github.layercheck.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The totals of weights, of which those of a layer that stands in several models count once. */
final class WeightTotals {

    private final Set<String> shared = new HashSet<>();
    private long params;
    private long trainedParams;
    private long bytes;
    private long trainedBytes;

    private WeightTotals() {}

    /** Those of some weights and of all that are in layers. */
    static WeightTotals of(List<WeightSummary> weights, List<LayerSummary> layers) {
        WeightTotals totals = new WeightTotals();
        totals.addWeights(weights);
        totals.addLayers(layers);
        return totals;
    }

    private void addLayers(List<LayerSummary> layers) {
        for (LayerSummary layer : layers) {
            if (layer.shared().isEmpty() || shared.add(layer.shared().get())) {
                addWeights(layer.weights());
                addLayers(layer.layers());
            }
        }
    }

    private void addWeights(List<WeightSummary> weights) {
        for (WeightSummary weight : weights) {
            params = Math.addExact(params, weight.params());
            bytes = Math.addExact(bytes, weight.bytes());
            if (weight.trainable()) {
                trainedParams += weight.params();
                trainedBytes += weight.bytes();
            }
        }
    }

    long params() {
        return params;
    }

    /** The number of parameters of the weights that say that they are trainable. */
    long trainedParams() {
        return trainedParams;
    }

    long bytes() {
        return bytes;
    }

    /** The size of the weights that say that they are trainable. */
    long trainedBytes() {
        return trainedBytes;
    }
}
