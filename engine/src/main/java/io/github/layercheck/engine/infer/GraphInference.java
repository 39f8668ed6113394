package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is inferred of a graph: the tensors that its calls make, and the weights of its layers. */
final class GraphInference {

    /** A call and the types of its outputs. */
    private record Made(Call call, List<TensorType> types) {}

    private final Graph graph;
    private final Map<Tensor, Made> madeByFirstOutput = new HashMap<>();
    private final Map<Node, Inference> layers = new HashMap<>();
    private final Map<Node, GraphInference> models = new HashMap<>();

    GraphInference(Graph graph) {
        this.graph = graph;
    }

    Graph graph() {
        return graph;
    }

    void putOutputs(Call call, List<TensorType> types) {
        madeByFirstOutput.put(call.output(0), new Made(call, types));
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
        return Objects.requireNonNull(made(tensor)).call();
    }

    /** What messages call a tensor: the method of the call that makes it. */
    String label(Tensor tensor) {
        Made made = made(tensor);
        return made == null || made.call().method().isEmpty()
                ? tensor.layer().label()
                : made.call().method();
    }

    private @Nullable Made made(Tensor tensor) {
        return madeByFirstOutput.get(tensor.output() == 0 ? tensor : new Tensor(tensor.layer(), tensor.call(), 0));
    }

    /** The type of a tensor, or null if it is unknown or does not exist. */
    @Nullable
    TensorType type(Tensor tensor) {
        Made made = made(tensor);
        return made == null || tensor.output() >= made.types().size()
                ? null
                : made.types().get(tensor.output());
    }

    /** The types of a call's outputs, or null if they are unknown. */
    @Nullable
    List<TensorType> types(Call call) {
        Made made = made(call.output(0));
        return made == null ? null : made.types();
    }

    /** The tensors that are the graph's outputs; empty if their number is unknown. */
    List<Tensor> outputs() {
        if (!graph.outputs().isEmpty()) {
            return graph.outputs().stream().map(Graph.Output::tensor).toList();
        }
        List<Tensor> outputs = new ArrayList<>();
        Call last = graph.last();
        List<TensorType> types = types(last);
        for (int i = 0; types != null && i < types.size(); i++) {
            outputs.add(last.output(i));
        }
        return outputs;
    }

    /** The types of the graph's outputs, or null if one is unknown. */
    @Nullable
    List<TensorType> outputTypes() {
        List<TensorType> types = new ArrayList<>();
        for (Tensor output : outputs()) {
            TensorType type = type(output);
            if (type == null) {
                return null;
            }
            types.add(type);
        }
        return types.isEmpty() ? null : types;
    }
}
