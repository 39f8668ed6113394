package io.github.layercheck.engine.graph;

import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.summary.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A model whose names are resolved.
 *
 * @param traits what applies to the model itself
 * @param layers the layers and, in a functional model, the inputs, in Keras' order, which is that of the summary
 * @param calls the calls of layers and inputs, in an order in which every tensor is made before it is used
 * @param outputs the model's outputs; empty for all tensors of the last call of a layer
 * @param isResolved whether all of the declaration was readable, and every name in it refers to one thing
 */
public record Graph(
        ModelDeclaration declaration,
        Kind kind,
        Traits traits,
        List<Node> layers,
        List<Call> calls,
        List<Output> outputs,
        boolean isResolved) {

    /**
     * An output of the model.
     *
     * @param place where its tensor was named
     */
    public record Output(Tensor tensor, Place place) {}

    public Graph {
        layers = List.copyOf(layers);
        calls = List.copyOf(calls);
        outputs = List.copyOf(outputs);
    }

    /** Its name in messages. */
    public String label() {
        return declaration.type().nestedName();
    }

    /** Its Keras name. */
    public String name() {
        return declaration.name();
    }

    public Origin origin() {
        return declaration.origin();
    }

    /** The same with more layers and calls. */
    public Graph with(List<Node> allLayers, List<Call> allCalls) {
        return new Graph(declaration, kind, traits, allLayers, allCalls, outputs, isResolved);
    }

    /** The same with its layers in another order. */
    Graph withLayers(List<Node> ordered) {
        return new Graph(declaration, kind, traits, ordered, calls, outputs, isResolved);
    }

    /** The calls of the inputs, in the order in which they were declared. */
    public List<Call> inputs() {
        List<Call> inputs = new ArrayList<>();
        for (Call call : calls) {
            if (call.layer().isInput()) {
                inputs.add(call);
            }
        }
        return inputs;
    }

    /** Whether something was written where one of the layers is declared. */
    public boolean declares(Origin written) {
        return layers.stream().anyMatch(layer -> layer.isWrittenAt(written));
    }

    /** The last call of a layer: without outputs that are named, its tensors are the model's. */
    public Call last() {
        int last = calls.size() - 1;
        while (calls.get(last).layer().isInput()) {
            last--;
        }
        return calls.get(last);
    }
}
