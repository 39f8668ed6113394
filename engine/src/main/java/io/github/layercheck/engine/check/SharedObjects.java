package io.github.layercheck.engine.check;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.SharedObject;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.layers.TimeDistributed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds layers with weights that are one object in several places, but cannot be: where the places differ, or where one of
 * them is within a wrapper that has other weights too. Which of the wrapper's weights are counted elsewhere is not known of it.
 */
final class SharedObjects implements Check {

    /** The places of objects, and of those of them that are within a wrapper. */
    private static final class Seen {
        private final Map<SharedObject, SharedPlace> places = new HashMap<>();
        private final Map<SharedObject, String> wrapped = new HashMap<>();

        /** The earlier place at which one of these objects is all that stands; notes this place where there is none. */
        @Nullable
        SharedPlace earlier(List<SharedObject> whole, SharedPlace place) {
            for (SharedObject object : whole) {
                if (places.containsKey(object) && !wrapped.containsKey(object)) {
                    return places.get(object);
                }
            }
            for (SharedObject object : whole) {
                places.putIfAbsent(object, place);
            }
            return null;
        }
    }

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        check(model.model(), "", null, new Seen(), reporter);
    }

    /** Checks the layers of a model; {@code use} is where the outermost model uses it, or the one around it. */
    private static void check(InferredModel model, String prefix, @Nullable Origin use, Seen seen, Reporter reporter) {
        for (Node node : model.graph().layers()) {
            SharedPlace place = new SharedPlace(prefix + node.name(), use == null ? use(node) : use, model, node);
            InferredModel nested = model.model(node);
            if (node.content() instanceof Node.ModelNode) {
                if (nested != null && !isRepeated(model(node), place, seen, reporter)) {
                    check(nested, place.path() + "/", place.use(), seen, reporter.within(node.label()));
                }
            } else if (!model.weights(node).isEmpty()) {
                check(place, seen, reporter);
            }
        }
    }

    private static Origin use(Node node) {
        return node.content() instanceof Node.ModelNode model ? model.use() : node.origin();
    }

    private static void check(SharedPlace place, Seen seen, Reporter reporter) {
        Node node = place.node();
        List<SharedObject> whole = new ArrayList<>();
        List<SharedObject> wrapped = new ArrayList<>();
        add(node, whole, wrapped);
        for (SharedObject object : whole) {
            String other = seen.wrapped.get(object);
            if (other != null) {
                reporter.report(node.label(), node.origin(), shared(place.path(), other));
                return;
            }
        }
        if (isRepeated(whole, place, seen, reporter)) {
            return;
        }
        for (SharedObject object : wrapped) {
            SharedPlace other = seen.places.get(object);
            if (other != null) {
                reporter.report(node.label(), node.origin(), shared(place.path(), other.path()));
                return;
            }
        }
        for (SharedObject object : wrapped) {
            seen.places.putIfAbsent(object, place);
            seen.wrapped.putIfAbsent(object, place.path());
        }
    }

    private static boolean isRepeated(List<SharedObject> whole, SharedPlace place, Seen seen, Reporter reporter) {
        SharedPlace earlier = seen.earlier(whole, place);
        if (earlier == null) {
            return false;
        }
        Fault difference = place.differenceTo(earlier);
        if (difference != null) {
            reporter.report(place.node().label(), place.use(), difference);
        }
        return true;
    }

    /** The object of a model, if it has one. */
    private static List<SharedObject> model(Node node) {
        SharedObject object = node.traits().object();
        return object == null ? List.of() : List.of(object);
    }

    /** Adds the objects that a layer is and wraps, by whether all of its weights are theirs. */
    private static void add(Node node, List<SharedObject> whole, List<SharedObject> wrapped) {
        add(node.traits().object(), whole);
        LayerConfig config = node.config();
        if (config != null) {
            add(config, whole, wrapped);
        }
        if (node.content() instanceof Node.WrapperNode wrapper) {
            add(wrapper.model().graph(), wrapped);
        }
    }

    private static void add(LayerConfig config, List<SharedObject> whole, List<SharedObject> wrapped) {
        List<SharedObject> inner = config.is(TimeDistributed.class) ? whole : wrapped;
        for (LayerConfig each : config.wrapped()) {
            add(each.traits().object(), inner);
            add(each, inner, wrapped);
        }
    }

    private static void add(Graph model, List<SharedObject> wrapped) {
        for (Node node : model.layers()) {
            add(node, wrapped, wrapped);
            if (node.model() != null && node.config() == null) {
                add(node.model().graph(), wrapped);
            }
        }
    }

    private static void add(@Nullable SharedObject object, List<SharedObject> objects) {
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
