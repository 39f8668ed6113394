package io.github.layercheck.documents.scene;

import io.github.layercheck.summary.LayerSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer in the list of all layers, in which those of a nested model follow it.
 *
 * @param index its number in the list
 * @param path its name, behind those of the models around it
 * @param depth the number of models around it, without the outermost
 */
public record Row(int index, String path, int depth, LayerSummary layer, List<Row> nested) {

    public Row {
        nested = List.copyOf(nested);
    }

    /** The rows of some layers; each has those of the layers in it. */
    public static List<Row> of(List<LayerSummary> layers) {
        return new Numbering().rows(layers, "", 0);
    }

    /** A row and all within it, in order. */
    public void addTo(List<Row> all) {
        all.add(this);
        for (Row row : nested) {
            row.addTo(all);
        }
    }

    private static final class Numbering {

        private int next;

        List<Row> rows(List<LayerSummary> layers, String prefix, int depth) {
            List<Row> rows = new ArrayList<>(layers.size());
            for (LayerSummary layer : layers) {
                int index = next++;
                String path = prefix + layer.name();
                rows.add(new Row(index, path, depth, layer, rows(layer.layers(), path + "/", depth + 1)));
            }
            return rows;
        }
    }
}
