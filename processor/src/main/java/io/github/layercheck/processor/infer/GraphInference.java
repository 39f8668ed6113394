package io.github.layercheck.processor.infer;

import io.github.layercheck.processor.graph.Call;
import io.github.layercheck.processor.graph.Graph;
import io.github.layercheck.processor.graph.Node;
import io.github.layercheck.processor.graph.Tensor;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.shape.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is inferred of a graph: the tensors that its calls make, and the weights of its layers. */
final class GraphInference {

    private final Graph graph;
    private final Map<Tensor, TensorType> tensors = new HashMap<>();
    private final Map<Tensor, Integer> outputCounts = new HashMap<>();
    private final Map<Tensor, Call> makers = new HashMap<>();
    private final Map<Node, Inference> layers = new HashMap<>();
    private final Map<Node, GraphInference> models = new HashMap<>();

    GraphInference(Graph graph) {
        this.graph = graph;
    }

    Graph graph() {
        return graph;
    }

    void putOutputs(Call call, List<TensorType> types) {
        outputCounts.put(call.output(0), types.size());
        makers.put(call.output(0), call);
        for (int i = 0; i < types.size(); i++) {
            tensors.put(call.output(i), types.get(i));
        }
    }

    /** Keeps the inference of a layer's first call, which is that of its weights. */
    @Nullable
    Inference putLayer(Node node, Inference inference) {
        return layers.putIfAbsent(node, inference);
    }

    void putModel(Node node, GraphInference inference) {
        models.put(node, inference);
    }

    @Nullable
    Inference layer(Node node) {
        return layers.get(node);
    }

    @Nullable
    GraphInference model(Node node) {
        return models.get(node);
    }

    /** The call that makes a tensor of which the type is known. */
    Call maker(Tensor tensor) {
        return Objects.requireNonNull(makers.get(first(tensor)));
    }

    /** What messages call a tensor: the method of the call that makes it. */
    String label(Tensor tensor) {
        Call maker = makers.get(first(tensor));
        return maker == null || maker.method().isEmpty() ? tensor.layer().label() : maker.method();
    }

    private static Tensor first(Tensor tensor) {
        return tensor.output() == 0 ? tensor : new Tensor(tensor.layer(), tensor.call(), 0);
    }

    /** The type of a tensor, or null if it is unknown or does not exist. */
    @Nullable
    TensorType type(Tensor tensor) {
        return tensors.get(tensor);
    }

    /** The types of a call's outputs, or null if they are unknown. */
    @Nullable
    List<TensorType> types(Call call) {
        Integer count = outputCounts.get(call.output(0));
        if (count == null) {
            return null;
        }
        List<TensorType> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(Objects.requireNonNull(tensors.get(call.output(i))));
        }
        return types;
    }

    /** The tensors that are the graph's outputs; empty if their number is unknown. */
    List<Tensor> outputs() {
        if (!graph.outputs().isEmpty()) {
            return graph.outputs().stream().map(Graph.Output::tensor).toList();
        }
        List<Tensor> outputs = new ArrayList<>();
        Call last = graph.last();
        int count = outputCounts.getOrDefault(last.output(0), 0);
        for (int i = 0; i < count; i++) {
            outputs.add(last.output(i));
        }
        return outputs;
    }

    /** The types of the graph's outputs, or null if one is unknown. */
    @Nullable
    List<TensorType> outputTypes() {
        List<TensorType> types = new ArrayList<>();
        for (Tensor output : outputs()) {
            TensorType type = tensors.get(output);
            if (type == null) {
                return null;
            }
            types.add(type);
        }
        return types.isEmpty() ? null : types;
    }
}
