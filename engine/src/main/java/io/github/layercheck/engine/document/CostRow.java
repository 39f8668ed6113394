package io.github.layercheck.engine.document;

import io.github.layercheck.summary.LayerSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A layer of a table of costs.
 *
 * @param path its name, with those of the models around it
 */
public record CostRow(String path, LayerSummary layer) {

    /** What the rows of a table can be sorted by, the greatest first; an open number is greater than any other. */
    public enum Order {
        /** As the layers stand in the model. */
        LAYERS,
        /** By the number of parameters. */
        PARAMS,
        /** By the size of the weights. */
        BYTES,
        /** By the number of multiply-accumulates. */
        MACS,
        /** By the size of what the layer makes. */
        ACTIVATIONS;

        private long key(CostRow row) {
            LayerSummary layer = row.layer();
            return switch (this) {
                case LAYERS -> 0;
                case PARAMS -> layer.params();
                case BYTES -> layer.bytes();
                case MACS -> layer.macs().orElse(Long.MAX_VALUE);
                case ACTIVATIONS -> layer.activationBytes().orElse(Long.MAX_VALUE);
            };
        }
    }

    private static final String INPUT_LAYER = "InputLayer";

    /** The layers of a model, those of models in it in their place; inputs cost nothing and are none of them. */
    public static List<CostRow> of(List<LayerSummary> layers, Order order) {
        List<CostRow> rows = new ArrayList<>();
        add("", layers, rows);
        rows.sort(Comparator.comparingLong(order::key).reversed());
        return rows;
    }

    private static void add(String prefix, List<LayerSummary> layers, List<CostRow> rows) {
        for (LayerSummary layer : layers) {
            if (layer.model().isPresent()) {
                add(prefix + layer.name() + "/", layer.layers(), rows);
            } else if (!layer.type().equals(INPUT_LAYER)) {
                rows.add(new CostRow(prefix + layer.name(), layer));
            }
        }
    }
}
