package io.github.layercheck.engine.check;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.layers.TimeDistributed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds layers with weights of which a file says that they are one object in several places, where one of the places is within a
 * wrapper that has other weights too. Which of the wrapper's weights are counted elsewhere is not known of it.
 */
final class SharedObjects implements Check {

    /** The places of objects, and of those of them that are within a wrapper. */
    private static final class Seen {
        private final Map<String, String> places = new HashMap<>();
        private final Map<String, String> wrapped = new HashMap<>();

        /** Whether one of these objects is all that stands at an earlier place; notes the place where none is. */
        boolean isRepeated(List<String> whole, String path) {
            if (whole.stream().anyMatch(object -> places.containsKey(object) && !wrapped.containsKey(object))) {
                return true;
            }
            whole.forEach(object -> places.putIfAbsent(object, path));
            return false;
        }
    }

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        check(model.model(), "", new Seen(), reporter);
    }

    private static void check(InferredModel model, String prefix, Seen seen, Reporter reporter) {
        for (Node node : model.graph().layers()) {
            String path = prefix + node.name();
            InferredModel nested = model.model(node);
            if (node.content() instanceof Node.ModelNode ofModel) {
                if (nested != null && !seen.isRepeated(model(node), path)) {
                    check(nested, path + "/", ofModel.isInline() ? seen : new Seen(), reporter.within(node.label()));
                }
            } else if (!model.weights(node).isEmpty()) {
                check(node, path, seen, reporter);
            }
        }
    }

    private static void check(Node node, String path, Seen seen, Reporter reporter) {
        List<String> whole = new ArrayList<>();
        List<String> wrapped = new ArrayList<>();
        add(node, whole, wrapped);
        for (String object : whole) {
            String other = seen.wrapped.get(object);
            if (other != null) {
                reporter.report(node.label(), node.origin(), shared(path, other));
                return;
            }
        }
        if (seen.isRepeated(whole, path)) {
            return;
        }
        for (String object : wrapped) {
            String other = seen.places.get(object);
            if (other != null) {
                reporter.report(node.label(), node.origin(), shared(path, other));
                return;
            }
        }
        wrapped.forEach(object -> seen.places.putIfAbsent(object, path));
        wrapped.forEach(object -> seen.wrapped.putIfAbsent(object, path));
    }

    /** The number of a model, if it has one. */
    private static List<String> model(Node node) {
        String object = node.traits().object();
        return object == null ? List.of() : List.of(object);
    }

    /** Adds the numbers of a layer and of those that it wraps, by whether all of its weights are theirs. */
    private static void add(Node node, List<String> whole, List<String> wrapped) {
        add(node.traits().object(), whole);
        LayerConfig config = node.config();
        if (config != null) {
            add(config, whole, wrapped);
        }
        if (node.content() instanceof Node.WrapperNode wrapper) {
            add(wrapper.model().graph(), wrapped);
        }
    }

    private static void add(LayerConfig config, List<String> whole, List<String> wrapped) {
        List<String> inner = config.is(TimeDistributed.class) ? whole : wrapped;
        for (LayerConfig each : config.wrapped()) {
            add(each.traits().object(), inner);
            add(each, inner, wrapped);
        }
    }

    private static void add(Graph model, List<String> wrapped) {
        for (Node node : model.layers()) {
            add(node, wrapped, wrapped);
            if (node.model() != null && node.config() == null) {
                add(node.model().graph(), wrapped);
            }
        }
    }

    private static void add(@Nullable String object, List<String> objects) {
        if (object != null) {
            objects.add(object);
        }
    }

    private static Fault shared(String path, String other) {
        return new Fault(ProblemId.NOT_EXPRESSIBLE, path + " has weights of the same layer as " + other)
                .because(
                        "Keras counts the weights once. Within a wrapper with other weights, a layer has separate weights.");
    }
}
