package io.github.layercheck.engine.graph;

import io.github.layercheck.summary.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The orders in which Keras lists the layers of a functional model and executes its calls: by depth, which is the longest way
 * to an output, the deepest first. Layers of one depth stand in the order in which a depth-first walk from the outputs meets
 * them, after the inputs that it does not meet, which have no depth; calls of one depth in the order in which they get it. This
 * is what Keras' {@code map_graph} and {@code Function._run_through_graph} do.
 */
public final class KerasOrder {

    private final Map<Tensor, Call> makers = new HashMap<>();
    private final Set<Call> met = new HashSet<>();
    private final Map<Node, Integer> firstMet = new HashMap<>();
    private final List<Call> finished = new ArrayList<>();
    private final Map<Node, Integer> depths = new LinkedHashMap<>();

    private KerasOrder(List<Call> calls) {
        calls.forEach(call -> makers.put(key(call.layer(), call.index()), call));
    }

    /** The graph with its layers in Keras' order. */
    public static Graph sort(Graph graph) {
        KerasOrder order = new KerasOrder(graph.calls());
        order.walkFromOutputs(graph);
        order.measureDepths();
        graph.inputs().forEach(input -> order.depths.putIfAbsent(input.layer(), 0));
        return graph.withLayers(order.depths.keySet().stream()
                .sorted(Comparator.comparingInt((Node node) -> -order.depthOf(node))
                        .thenComparingInt(order::firstMet))
                .toList());
    }

    /** The calls in the order in which Keras executes them: those of a Sequential as they are declared. */
    public static List<Call> executed(Graph graph) {
        if (graph.kind() == Kind.SEQUENTIAL) {
            return graph.calls();
        }
        KerasOrder order = new KerasOrder(graph.calls());
        order.walkFromOutputs(graph);
        Map<Call, Integer> depths = order.measureDepths();
        List<Call> calls = new ArrayList<>(depths.keySet());
        calls.sort(Comparator.comparingInt((Call call) -> -depths.getOrDefault(call, 0)));
        return calls;
    }

    private void walkFromOutputs(Graph graph) {
        if (graph.outputs().isEmpty()) {
            walk(graph.last());
        } else {
            graph.outputs().forEach(output -> walk(maker(output.tensor())));
        }
    }

    private int depthOf(Node node) {
        return depths.getOrDefault(node, 0);
    }

    private int firstMet(Node node) {
        return firstMet.getOrDefault(node, -1);
    }

    private static Tensor key(Node layer, int call) {
        return new Tensor(layer, call, 0);
    }

    private Call maker(Tensor tensor) {
        return Objects.requireNonNull(makers.get(key(tensor.layer(), tensor.call())));
    }

    private record Step(Call call, Iterator<Tensor> inputs) {}

    private void walk(Call output) {
        Deque<Step> path = new ArrayDeque<>();
        meet(output, path);
        while (!path.isEmpty()) {
            Step step = path.peek();
            if (step.inputs().hasNext()) {
                meet(maker(step.inputs().next()), path);
            } else {
                finished.add(path.pop().call());
            }
        }
    }

    private void meet(Call call, Deque<Step> path) {
        if (met.add(call)) {
            firstMet.putIfAbsent(call.layer(), firstMet.size());
            path.push(new Step(call, call.inputs().iterator()));
        }
    }

    /** Gives the layers their depths; returns those of the calls, in the order in which they get them. */
    private Map<Call, Integer> measureDepths() {
        Map<Call, Integer> ofCalls = new LinkedHashMap<>();
        for (int i = finished.size() - 1; i >= 0; i--) {
            Call call = finished.get(i);
            int depth = Math.max(ofCalls.getOrDefault(call, 0), depths.getOrDefault(call.layer(), 0));
            depths.put(call.layer(), depth);
            ofCalls.put(call, depth);
            for (Tensor input : call.inputs()) {
                ofCalls.merge(maker(input), depth + 1, Math::max);
            }
        }
        return ofCalls;
    }
}
