package io.github.layercheck.engine.model;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.SharedObject;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.layers.TimeDistributed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which layers of a model are one and the same layer, with the same weights, in several models within it. Keras reads a file
 * from front to back: a layer that it has seen is the one that it made then.
 */
public final class SharedLayers {

    /** A layer in the model in which it stands. */
    public record Place(InferredModel model, Node node) {}

    private final Map<Node, String> places = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    private SharedLayers() {}

    /** Those of a model, to which the paths begin. */
    public static SharedLayers of(InferredModel model) {
        SharedLayers layers = new SharedLayers();
        layers.add(model, "", new HashMap<>());
        return layers;
    }

    /**
     * Where a layer stands first, as a path of names; null for a layer that stands in one place or has no weights, and
     * for a model, whose layers say it.
     */
    public @Nullable String first(Node node) {
        String place = places.get(node);
        return place != null && shared.contains(place) ? place : null;
    }

    /** Whether each layer with weights stands in one place. */
    public boolean isEmpty() {
        return shared.isEmpty();
    }

    /** The layers of a model, those of models in it among them; of the places where one layer stands, the first. */
    public List<Place> places(InferredModel model) {
        List<Place> once = new ArrayList<>();
        addPlaces(model, once, new HashSet<>());
        return once;
    }

    private void addPlaces(InferredModel model, List<Place> once, Set<String> counted) {
        for (Node node : model.graph().layers()) {
            String first = first(node);
            if (first != null && !counted.add(first)) {
                continue;
            }
            InferredModel nested = model.model(node);
            if (nested == null) {
                once.add(new Place(model, node));
            } else {
                addPlaces(nested, once, counted);
            }
        }
    }

    private void add(InferredModel model, String prefix, Map<SharedObject, String> seen) {
        for (Node node : model.graph().layers()) {
            String place = prefix + node.name();
            String first = first(node, place, seen);
            InferredModel nested = model.model(node);
            if (nested == null) {
                put(model, node, first == null ? place : first, first != null);
            } else if (first != null) {
                repeat(nested, first + "/");
            } else {
                add(nested, place + "/", seen);
            }
        }
    }

    /** Adds the layers of a model that stands elsewhere before. */
    private void repeat(InferredModel model, String first) {
        for (Node node : model.graph().layers()) {
            InferredModel nested = model.model(node);
            String place = first + node.name();
            if (nested == null) {
                put(model, node, place, true);
            } else {
                repeat(nested, place + "/");
            }
        }
    }

    private void put(InferredModel model, Node node, String place, boolean isFurther) {
        if (model.weights(node).isEmpty()) {
            return;
        }
        places.put(node, place);
        if (isFurther) {
            shared.add(place);
        }
    }

    /** Where a layer, or the one that it wraps, stands first; null if here, which is then noted. */
    private static @Nullable String first(Node node, String place, Map<SharedObject, String> seen) {
        List<SharedObject> objects = objects(node);
        String first = null;
        for (SharedObject object : objects) {
            first = seen.get(object);
            if (first != null) {
                break;
            }
        }
        for (SharedObject object : objects) {
            seen.putIfAbsent(object, first == null ? place : first);
        }
        return first;
    }

    /** The objects that a layer is and wraps, as far as all weights are theirs. */
    private static List<SharedObject> objects(Node node) {
        List<SharedObject> objects = new ArrayList<>();
        if (node.traits().object() != null) {
            objects.add(node.traits().object());
        }
        LayerConfig config = node.config();
        while (config != null
                && config.is(TimeDistributed.class)
                && config.wrapped().size() == 1) {
            config = config.wrapped().get(0);
            if (config.traits().object() != null) {
                objects.add(config.traits().object());
            }
        }
        return objects;
    }
}
