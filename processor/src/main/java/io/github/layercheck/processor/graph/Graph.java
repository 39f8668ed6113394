package io.github.layercheck.processor.graph;

import io.github.layercheck.summary.Kind;
import java.util.List;

/**
 * A model whose names are resolved: its layers, their calls in an order in which each one's inputs come before it, and
 * its outputs.
 *
 * @param layers in Keras' order, that of the summary
 * @param calls in an order in which every tensor is made before it is used
 */
public record Graph(String name, Kind kind, List<Node> layers, List<Call> calls, List<Tensor> outputs) {

    public Graph {
        layers = List.copyOf(layers);
        calls = List.copyOf(calls);
        outputs = List.copyOf(outputs);
    }
}
