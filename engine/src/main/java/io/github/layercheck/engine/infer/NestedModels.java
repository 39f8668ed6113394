package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.config.KnownLayers;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.summary.Numbers;
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
final class NestedModels {

    /**
     * What is inferred of a model.
     *
     * @param problems those within it, as seen from within
     */
    record Inferred(InferredModel model, List<Problem> problems) {

        boolean hasErrors() {
            return problems.stream().anyMatch(Problem::isError);
        }
    }

    /** Far more than what can be written by hand; a file of a few levels can ask for more than there is time for. */
    private static final int MAX_CALLS = 500_000;

    private final KnownLayers knownLayers;
    private int calls;
    private final IdentityHashMap<Graph, Map<List<@Nullable TensorType>, Inferred>> known = new IdentityHashMap<>();

    NestedModels(KnownLayers knownLayers) {
        this.knownLayers = knownLayers;
    }

    KnownLayers known() {
        return knownLayers;
    }

    /** What is inferred of a graph from inputs of these types, null where one is unknown. */
    Inferred infer(Graph graph, List<@Nullable TensorType> inputs) {
        Map<List<@Nullable TensorType>, Inferred> ofGraph = known.computeIfAbsent(graph, key -> new HashMap<>());
        Inferred inferred = ofGraph.get(inputs);
        if (inferred == null) {
            inferred = inferAnew(graph, inputs);
            ofGraph.put(inputs, inferred);
        }
        return inferred;
    }

    private Inferred inferAnew(Graph graph, List<@Nullable TensorType> inputs) {
        Problems problems = new Problems();
        if (calls > MAX_CALLS) {
            return new Inferred(InferredModel.unknown(graph), List.of());
        }
        calls += graph.calls().size();
        if (calls > MAX_CALLS) {
            problems.add(graph.label(), graph.origin(), tooManyCalls());
            return new Inferred(InferredModel.unknown(graph), problems.all());
        }
        InferredModel model = new ModelInferrer(graph, this, problems).inferFrom(inputs);
        return new Inferred(model, problems.all());
    }

    private static Fault tooManyCalls() {
        return new Fault(
                        ProblemId.MODEL_LIMIT,
                        "nested models have more than " + Numbers.grouped(MAX_CALLS) + " calls of layers")
                .because(
                        "A nested model is inferred anew for each shape that it is called with, and so are the models in it.");
    }
}
