package io.github.layercheck.documents.scene;

import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer in the list of all layers, in which those of a nested model follow it.
 *
 * @param index its number in the list
 * @param path its name, behind those of the models around it
 * @param depth the number of models around it, without the outermost
 * @param takesInput whether its first call takes the input of a Sequential model, which is no layer there, but has a name that a
 *     layer can have as well
 */
public record Row(int index, String path, int depth, LayerSummary layer, boolean takesInput, List<Row> nested) {

    public Row {
        nested = List.copyOf(nested);
    }

    /** The rows of a model's layers; each has those of the layers in it. */
    public static List<Row> of(ModelSummary model) {
        return new Numbering().rows(model.layers(), "", 0, model.kind() == Kind.SEQUENTIAL);
    }

    /** Whether it takes no tensors, as an InputLayer. */
    boolean takesNothing() {
        return takesNothing(layer);
    }

    private static boolean takesNothing(LayerSummary layer) {
        return layer.calls().isEmpty() || layer.calls().get(0).inputs().isEmpty();
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

        List<Row> rows(List<LayerSummary> layers, String prefix, int depth, boolean isSequential) {
            List<Row> rows = new ArrayList<>(layers.size());
            for (LayerSummary layer : layers) {
                int index = next++;
                String path = prefix + layer.name();
                boolean takesInput = !takesNothing(layer) && ((isSequential && rows.isEmpty()) || takesItself(layer));
                boolean isNestedSequential = layer.type().equals(Kind.SEQUENTIAL.kerasName());
                List<Row> nested = rows(layer.layers(), path + "/", depth + 1, isNestedSequential);
                rows.add(new Row(index, path, depth, layer, takesInput, nested));
            }
            return rows;
        }

        private static boolean takesItself(LayerSummary layer) {
            return layer.calls().get(0).inputs().stream()
                    .anyMatch(tensor -> tensor.layer().equals(layer.name()));
        }
    }
}
