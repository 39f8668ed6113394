package io.github.layercheck.engine.golden;

import com.google.gson.JsonObject;
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
}
