package io.github.layercheck.layers;

/** How {@link Attention} finds how well a key fits a query. */
public enum ScoreMode {
    /** By their dot product. */
    DOT,
    /** By the sum of {@code tanh(query + key)}, times a learned number. */
    CONCAT
}
