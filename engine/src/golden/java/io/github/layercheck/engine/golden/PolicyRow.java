package io.github.layercheck.engine.golden;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.WeightSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A row of the golden data about layers with policies. */
public final class PolicyRow {

    private static final Set<String> WITH_DIFFERENT_PROJECTIONS = Set.of(
            "MultiHeadAttention-query",
            "MultiHeadAttention-some",
            "MultiHeadAttention-quantizedquery",
            "GroupQueryAttention-query",
            "GroupQueryAttention-some");

    private PolicyRow() {}

    /** Whether an attention in it keeps its projections in different types, which no declaration says. */
    public static boolean hasDifferentProjections(JsonObject row) {
        return WITH_DIFFERENT_PROJECTIONS.contains(row.get("id").getAsString());
    }

    /**
     * Whether it has a single cell with another policy than its RNN. In Java that is a part of the RNN, and parts are a list of cells in
     * Keras, by which the paths of weights begin.
     */
    public static boolean hasCellWithOtherPolicy(JsonObject row) {
        return row.get("id").getAsString().equals("RNN-map");
    }

    /** The weights of its layers, each by its name, its shape, its type, and whether it is trained. */
    public static List<String> weights(JsonObject row) {
        List<String> weights = new ArrayList<>();
        for (JsonElement element : row.getAsJsonArray("weights")) {
            JsonObject weight = element.getAsJsonObject();
            String path = weight.get("path").getAsString();
            weights.add(path.substring(path.lastIndexOf('/') + 1) + " "
                    + weight.get("shape").toString().replace(",", ", ") + " "
                    + weight.get("dtype").getAsString()
                    + (weight.get("trainable").getAsBoolean() ? "" : " not trainable"));
        }
        return weights;
    }

    /** The same of what is known of layers. */
    public static List<String> weights(List<LayerSummary> layers) {
        List<String> weights = new ArrayList<>();
        for (LayerSummary layer : layers) {
            for (WeightSummary weight : layer.weights()) {
                weights.add(weight.path().substring(weight.path().lastIndexOf('/') + 1) + " "
                        + weight.shape().dimensions() + " " + weight.dtype().kerasName()
                        + (weight.trainable() ? "" : " not trainable"));
            }
            weights.addAll(weights(layer.layers()));
        }
        return weights;
    }
}
