package io.github.layercheck.engine.model;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.shape.TensorType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a layer with what it makes.
 *
 * @param outputs the types of the tensors that it makes
 * @param layer what the layer's rule infers of this call; null for an input and for a model that is a layer
 * @param model the model that the call applies, inferred from the tensors that the call takes; null for anything else
 */
public record InferredCall(
        Call call,
        List<TensorType> outputs,
        @Nullable Inference layer,
        @Nullable InferredModel model) {

    public InferredCall {
        outputs = List.copyOf(outputs);
    }

    /** An input of a type. */
    public static InferredCall ofInput(Call call, TensorType type) {
        return new InferredCall(call, List.of(type), null, null);
    }
}
