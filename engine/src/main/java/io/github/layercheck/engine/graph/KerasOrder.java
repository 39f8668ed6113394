package io.github.layercheck.engine.graph;

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
 * The order in which Keras lists the layers of a functional model: by depth, which is the longest way to an output, the
 * deepest first; layers of one depth in the order in which a depth-first walk from the outputs meets them, after the inputs
 * that it does not meet, which have no depth. This is what Keras' {@code map_graph} does.
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
        if (graph.outputs().isEmpty()) {
            order.walk(graph.last());
        } else {
            graph.outputs().forEach(output -> order.walk(order.maker(output.tensor())));
        }
        order.measureDepths();
        graph.inputs().forEach(input -> order.depths.putIfAbsent(input.layer(), 0));
        return graph.withLayers(order.depths.keySet().stream()
                .sorted(Comparator.comparingInt((Node node) -> -order.depthOf(node))
                        .thenComparingInt(order::firstMet))
                .toList());
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

    private void measureDepths() {
        Map<Call, Integer> ofCalls = new HashMap<>();
        for (int i = finished.size() - 1; i >= 0; i--) {
            Call call = finished.get(i);
            int depth = Math.max(ofCalls.getOrDefault(call, 0), depths.getOrDefault(call.layer(), 0));
            depths.put(call.layer(), depth);
            for (Tensor input : call.inputs()) {
                ofCalls.merge(maker(input), depth + 1, Math::max);
            }
        }
    }
}
