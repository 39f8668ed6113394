package io.github.layercheck.engine.document;

import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.TensorReference;
import io.github.layercheck.summary.TensorSummary;
import java.util.StringJoiner;

/** What several documents say about a layer, in the same words. */
final class LayerText {

    private LayerText() {}

    /** The shapes of the outputs. */
    static String shapes(LayerSummary layer) {
        StringJoiner shapes = new StringJoiner(", ");
        for (TensorSummary output : layer.outputs()) {
            shapes.add(output.shape().toString());
        }
        return shapes.toString();
    }

    /** The tensors that the layer takes. */
    static String connections(LayerSummary layer) {
        StringJoiner connections = new StringJoiner(", ");
        for (TensorReference input : layer.inputs()) {
            connections.add(input.toString());
        }
        return connections.toString();
    }
}
