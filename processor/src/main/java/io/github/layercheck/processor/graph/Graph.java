package io.github.layercheck.processor.graph;

import io.github.layercheck.processor.problem.Origin;
import io.github.layercheck.summary.Kind;
import java.util.List;

/**
 * A model whose names are resolved.
 *
 * @param layers the layers and, in a functional model, the inputs, in Keras' order, which is that of the summary
 * @param calls the calls of layers and inputs, in an order in which every tensor is made before it is used
 */
public record Graph(String name, Kind kind, Origin origin, List<Node> layers, List<Call> calls) {

    public Graph {
        layers = List.copyOf(layers);
        calls = List.copyOf(calls);
    }

    /** The inputs, in the order in which they were declared. */
    public List<Node> inputs() {
        return calls.stream()
                .map(Call::layer)
                .filter(node -> node.input() != null)
                .toList();
    }

    /** The call whose outputs are the model's. */
    public Call last() {
        return calls.get(calls.size() - 1);
    }
}
