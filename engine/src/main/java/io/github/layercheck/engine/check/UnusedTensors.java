package io.github.layercheck.engine.check;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;

/** Finds layers and inputs that do not lead to an output. */
final class UnusedTensors implements Check {

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        Graph graph = model.graph();
        if (!graph.isResolved()) {
            return;
        }
        for (Call call : graph.calls()) {
            if (isToBeUsed(call.layer()) && model.takers(call).isEmpty() && !model.isOutput(call)) {
                reporter.report(call.label(), call.origin(), unused(graph));
            }
        }
    }

    private static boolean isToBeUsed(Node node) {
        return node.content() instanceof Node.InputNode input
                ? !input.input().mayBeUnused()
                : !(node.content() instanceof Node.UnknownNode);
    }

    private static Fault unused(Graph graph) {
        String output = graph.outputs().isEmpty() ? ", that of " + graph.last().method() + "." : ".";
        return new Fault(ProblemId.UNUSED_TENSOR, "no layer takes its tensor")
                .because("Every layer and input must lead to the model's output" + output)
                .fix("Remove it, or name it as a parameter of the layer that takes it.");
    }
}
