package io.github.layercheck.documents.text;

import io.github.layercheck.summary.OutputSummary;
import io.github.layercheck.summary.TensorReference;

/** Tensors by the names of what makes them. */
public final class TensorNames {

    private TensorNames() {}

    /** The name of a call: that of its layer, with the number of the call if the layer has been called before. */
    public static String ofCall(String layer, int call) {
        return call == 0 ? layer : layer + " (" + (call + 1) + ")";
    }

    /** The name of a tensor: that of its call, and behind a colon its number among several, as in {@code @Output("lstm:2")}. */
    public static String of(TensorReference tensor) {
        return of(tensor.layer(), tensor.call(), tensor.output());
    }

    /** The name of what a model returns. */
    public static String of(OutputSummary output) {
        return of(output.layer(), output.call(), output.output());
    }

    private static String of(String layer, int call, int output) {
        return ofCall(layer, call) + (output == 0 ? "" : ":" + output);
    }
}
