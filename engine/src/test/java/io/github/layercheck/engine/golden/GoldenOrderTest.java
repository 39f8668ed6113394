package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.KerasOrder;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.wire.Wirer;
import io.github.layercheck.summary.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden models are wired to graphs whose layers are in the order of Keras' summaries. */
class GoldenOrderTest {

    @TestFactory
    Stream<DynamicTest> layersAreInTheOrderOfTheSummary() {
        return GoldenModel.all().flatMap(model -> wire(model).stream()
                .map(graph -> DynamicTest.dynamicTest(model.id(), () -> check(model, graph))));
    }

    private Optional<Graph> wire(GoldenModel model) {
        try {
            ModelDeclaration declaration = model.declaration();
            Problems problems = new Problems();
            Optional<Graph> graph = Wirer.wire(
                    declaration,
                    name -> {
                        throw new AssertionError("looks for " + name);
                    },
                    problems);
            assertEquals(List.of(), problems.all());
            return graph;
        } catch (Fault e) {
            return Optional.empty();
        }
    }

    private static void check(GoldenModel model, Graph graph) {
        assertEquals(model.kind(), graph.kind().kerasName());
        assertEquals(model.layerNames(), names(graph));
        if (graph.kind() == Kind.FUNCTIONAL) {
            assertEquals(model.layerNames(), names(KerasOrder.sort(backwards(graph))), "with its calls backwards");
        }
    }

    /** The order in which layers were declared is not Keras'. */
    private static Graph backwards(Graph graph) {
        List<Call> calls = new ArrayList<>(graph.calls());
        Collections.reverse(calls);
        List<Graph.Output> outputs = graph.outputs().isEmpty()
                ? List.of(new Graph.Output(graph.last().output(0), Place.of(graph.origin())))
                : graph.outputs();
        return new Graph(
                graph.declaration(), graph.kind(), graph.traits(), List.of(), calls, outputs, graph.isResolved());
    }

    private static List<String> names(Graph graph) {
        return graph.layers().stream().map(Node::name).toList();
    }
}
