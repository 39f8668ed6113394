package io.github.layercheck.summary;

import java.util.List;

/**
 * One call of a layer; a shared layer has several.
 *
 * @param inputs the tensors that the call takes, in order; none for an InputLayer
 * @param outputs the tensors that it returns, nested ones flattened
 */
public record CallSummary(List<TensorReference> inputs, List<TensorSummary> outputs) {

    /** Copies the lists. */
    public CallSummary {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
