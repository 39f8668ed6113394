package io.github.layercheck.processor.graph;

import java.util.List;

/**
 * A layer applied to tensors.
 *
 * @param index which call of the layer it is, in Keras' count
 */
public record Call(Node layer, int index, List<Argument> arguments) {

    public Call {
        arguments = List.copyOf(arguments);
    }

    /** The tensors it takes. */
    public List<Tensor> inputs() {
        return arguments.stream().map(Argument::tensor).toList();
    }

    /**
     * A tensor that a call takes.
     *
     * @param name the named argument of Keras' call that it is for, or empty
     */
    public record Argument(Tensor tensor, String name) {}
}
