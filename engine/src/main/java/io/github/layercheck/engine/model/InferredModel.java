package io.github.layercheck.engine.model;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model with all that is inferred of it: the tensors that its calls make, and the weights of its layers. The graph has the
 * layers' configurations, and where each thing was written.
 *
 * <p>Where the model has errors, what they keep unknown is missing.
 */
public final class InferredModel {

    private final Graph graph;
    private final Tensors tensors;
    private final Map<Node, Inference> layers = new HashMap<>();
    private final Map<Node, InferredModel> models;
    private final boolean isComplete;

    /**
     * A model.
     *
     * @param tensors what its calls make
     * @param models the models that are layers of it, as they are by themselves
     */
    public InferredModel(Graph graph, Tensors tensors, Map<Node, InferredModel> models) {
        this.graph = graph;
        this.tensors = tensors;
        this.models = Map.copyOf(models);
        for (Call call : graph.calls()) {
            InferredCall made = tensors.made(call);
            if (made != null && made.layer() != null) {
                layers.putIfAbsent(call.layer(), made.layer());
            }
        }
        this.isComplete = graph.isResolved() && outputTypes() != null && isEachCallKnown() && isEachModelComplete();
    }

    private boolean isEachCallKnown() {
        for (Call call : graph.calls()) {
            if (tensors.made(call) == null) {
                return false;
            }
        }
        return true;
    }

    private boolean isEachModelComplete() {
        for (InferredModel model : models.values()) {
            if (!model.isComplete) {
                return false;
            }
        }
        return true;
    }

    /** A model of which nothing is known. */
    public static InferredModel unknown(Graph graph) {
        return new InferredModel(graph, new Tensors(), Map.of());
    }

    public Graph graph() {
        return graph;
    }

    public Tensors tensors() {
        return tensors;
    }

    /** What the layer's rule infers of its first call, which its weights are made for; null if it is unknown, or not a layer. */
    public @Nullable Inference layer(Node node) {
        return layers.get(node);
    }

    /** The weights that a layer has itself, each with its type and whether it is trained; empty if they are unknown. */
    public List<Weight> weights(Node node) {
        Inference layer = layers.get(node);
        if (layer == null) {
            return List.of();
        }
        List<Weight> weights = new ArrayList<>();
        for (Weight weight : layer.weights()) {
            weights.add(weight(node, weight));
        }
        return weights;
    }

    /** A weight of a layer's rule as one of the layer, with its type and whether it is trained. */
    public static Weight weight(Node node, Weight weight) {
        return weight.ofLayer(node.typeOf(weight), node.trains(weight));
    }

    /**
     * The model that is a layer, as it is by itself: from the inputs that it declares, or for inputs of any shape from those
     * of its first call. Null if it is unknown, or not a model.
     */
    public @Nullable InferredModel model(Node node) {
        return models.get(node);
    }

    /** The tensors that are the model's outputs; empty if their number is unknown. */
    public List<Tensor> outputs() {
        if (!graph.outputs().isEmpty()) {
            return graph.outputs().stream().map(Graph.Output::tensor).toList();
        }
        List<Tensor> outputs = new ArrayList<>();
        Call last = graph.last();
        InferredCall made = tensors.made(last);
        for (int i = 0; made != null && i < made.outputs().size(); i++) {
            outputs.add(last.output(i));
        }
        return outputs;
    }

    /** The types of the model's outputs, or null if one is unknown. */
    public @Nullable List<TensorType> outputTypes() {
        List<TensorType> types = new ArrayList<>();
        for (Tensor output : outputs()) {
            TensorType type = tensors.type(output);
            if (type == null) {
                return null;
            }
            types.add(type);
        }
        return types.isEmpty() ? null : types;
    }

    /** Whether all tensors are known, and so all weights, also of the models within it. */
    public boolean isComplete() {
        return isComplete;
    }
}
