package io.github.layercheck.documents.html;

import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.TensorSummary;

/** The sizes of what layers make for one sample. */
final class Activations {

    private Activations() {}

    /** The bytes of all tensors that a layer makes; 0 for those of an open size. */
    static long bytes(LayerSummary layer) {
        long bytes = 0;
        for (CallSummary call : layer.calls()) {
            for (TensorSummary output : call.outputs()) {
                bytes += bytes(output);
            }
        }
        return bytes;
    }

    private static long bytes(TensorSummary tensor) {
        Shape shape = tensor.shape();
        if (shape.rank() == 0) {
            return 0;
        }
        long elements = new Shape(shape.dimensions().subList(1, shape.rank()))
                .elements()
                .orElse(0);
        return elements * tensor.dtype().bits() / Byte.SIZE;
    }
}
