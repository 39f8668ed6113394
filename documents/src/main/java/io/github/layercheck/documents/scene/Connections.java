package io.github.layercheck.documents.scene;

import io.github.layercheck.documents.text.TensorNames;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.LayerSummary;
import java.util.List;

/** What layers take, as Keras' summary says it of models that are not only one layer after the other. */
public final class Connections {

    private Connections() {}

    /** Whether a table of a model's layers says what they take: not of a Sequential, where it is always the layer above. */
    public static boolean areShown(Kind kind, List<Row> rows) {
        return kind == Kind.FUNCTIONAL || rows.stream().anyMatch(Connections::isBranched);
    }

    private static boolean isBranched(Row row) {
        return row.layer().type().equals(Kind.FUNCTIONAL.kerasName())
                || row.nested().stream().anyMatch(Connections::isBranched);
    }

    /** The tensors that all calls of a layer take. */
    public static List<String> of(LayerSummary layer) {
        return layer.inputs().stream().map(TensorNames::of).toList();
    }
}
