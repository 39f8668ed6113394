package io.github.layercheck.processor.infer;

import io.github.layercheck.processor.graph.Graph;
import io.github.layercheck.processor.problem.Problem;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.shape.TensorType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models within a model, each inferred once for the same inputs. A model that is a layer has its own inputs and those
 * of its call, so what it contains is asked for twice, and what that contains four times: without this, the work would
 * double with every level.
 */
final class InferredModels {

    /**
     * What is inferred of a model.
     *
     * @param problems those within it, as seen from within
     */
    record Inferred(GraphInference inference, List<Problem> problems) {}

    private final LayerInferrer layers;
    private final Map<Graph, Map<List<@Nullable TensorType>, Inferred>> known = new IdentityHashMap<>();

    InferredModels(LayerInferrer layers) {
        this.layers = layers;
    }

    /** What is inferred of a graph from inputs of these types, null where one is unknown. */
    Inferred infer(Graph graph, List<@Nullable TensorType> inputs) {
        Map<List<@Nullable TensorType>, Inferred> ofGraph = known.computeIfAbsent(graph, key -> new HashMap<>());
        Inferred inferred = ofGraph.get(inputs);
        if (inferred == null) {
            Problems problems = new Problems();
            GraphInference inference = new Inferrer(graph, layers, this, problems).inferFrom(inputs);
            inferred = new Inferred(inference, problems.all());
            ofGraph.put(inputs, inferred);
        }
        return inferred;
    }
}
