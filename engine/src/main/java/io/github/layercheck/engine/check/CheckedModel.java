package io.github.layercheck.engine.check;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.model.SharedLayers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What checks look at: an inferred model, which calls take its tensors, and which of its layers are one. */
final class CheckedModel {

    private final InferredModel model;
    private final SharedLayers sharedLayers;
    private final Map<Tensor, List<Call>> takers = new HashMap<>();
    private final Set<Tensor> outputs = new HashSet<>();

    /**
     * A model, or one within it.
     *
     * @param sharedLayers those of the whole model
     */
    CheckedModel(InferredModel model, SharedLayers sharedLayers) {
        this.model = model;
        this.sharedLayers = sharedLayers;
        for (Call call : graph().calls()) {
            for (Tensor tensor : call.inputs()) {
                addTaker(first(tensor), call);
            }
        }
        for (Graph.Output output : graph().outputs()) {
            outputs.add(first(output.tensor()));
        }
        if (outputs.isEmpty()) {
            outputs.add(graph().last().output(0));
        }
    }

    /** Notes that a call takes a tensor, once if it takes it several times. */
    private void addTaker(Tensor tensor, Call call) {
        List<Call> calls = takers.get(tensor);
        if (calls == null) {
            calls = new ArrayList<>(1);
            takers.put(tensor, calls);
        }
        if (calls.isEmpty() || calls.get(calls.size() - 1) != call) {
            calls.add(call);
        }
    }

    /** The types of its tensors, the weights of its layers, and the models in it. */
    InferredModel model() {
        return model;
    }

    /** Which layers stand in several places of the whole model. */
    SharedLayers sharedLayers() {
        return sharedLayers;
    }

    /** Its layers with their configurations, their calls, and where all of it was written. */
    Graph graph() {
        return model.graph();
    }

    /** The calls that take a tensor of a call, in order. */
    List<Call> takers(Call call) {
        return takers.getOrDefault(call.output(0), List.of());
    }

    /** Whether a tensor of a call is an output of the model. */
    boolean isOutput(Call call) {
        return outputs.contains(call.output(0));
    }

    private static Tensor first(Tensor tensor) {
        return new Tensor(tensor.layer(), tensor.call(), 0);
    }
}
