package io.github.layercheck.processor.catalogue;

import io.github.layercheck.layers.TimeDistributed;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.rule.Wrapped;
import io.github.layercheck.processor.shape.TensorShape;
import io.github.layercheck.processor.shape.TensorType;
import java.util.List;

/** The rules of Keras' recurrent layers. */
final class RecurrentLayers {

    private RecurrentLayers() {}

    /** The layer applied to every step of axis 1. */
    static Inference timeDistributed(TimeDistributed layer, Inputs inputs, List<Wrapped> wrapped) {
        TensorShape input = inputs.only().atLeastRank(3);
        Wrapped inner = wrapped.get(0);
        Inference step = inner.infer(Inputs.of(List.of(new TensorType(input.remove(1), inputs.dtype()))));
        return Inference.outputs(step.outputs().stream()
                        .map(output -> new Inference.Output(output.shape().insert(1, input.dim(1)), output.dtype()))
                        .toList())
                .weightsOf(inner.name(), step);
    }
}
