package io.github.layercheck.engine.check;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds layers with weights of which a file says that they are one object in several models. Keras counts the weights once; a
 * layer here belongs to one model.
 */
final class SharedObjects implements Check {

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        check(model.model(), model.graph().name(), new HashMap<>(), reporter);
    }

    private static void check(InferredModel model, String name, Map<String, String> owners, Reporter reporter) {
        for (Node node : model.graph().layers()) {
            if (!hasWeights(model, node)) {
                continue;
            }
            String path = name + "/" + node.name();
            String owner = null;
            for (String object : objects(node)) {
                String other = owners.putIfAbsent(object, path);
                owner = owner == null ? other : owner;
            }
            InferredModel nested = model.model(node);
            if (owner != null) {
                reporter.report(node.label(), node.origin(), shared(path, owner));
            } else if (nested != null) {
                check(nested, path, owners, reporter.within(node.label()));
            }
        }
    }

    /** The numbers of a layer and of those that it wraps, as far as a file says them. */
    private static List<String> objects(Node node) {
        List<String> objects = new ArrayList<>();
        if (node.traits().object() != null) {
            objects.add(node.traits().object());
        }
        LayerConfig config = node.config();
        for (LayerConfig inner : config == null ? List.<LayerConfig>of() : config.wrapped()) {
            if (inner.traits().object() != null) {
                objects.add(inner.traits().object());
            }
        }
        return objects;
    }

    private static boolean hasWeights(InferredModel model, Node node) {
        InferredModel nested = model.model(node);
        return !model.weights(node).isEmpty()
                || (nested != null && nested.graph().layers().stream().anyMatch(inner -> hasWeights(nested, inner)));
    }

    private static Fault shared(String path, String owner) {
        return new Fault(ProblemId.NOT_EXPRESSIBLE, path + " is the same layer as " + owner + ", with the same weights")
                .because("Keras counts the weights once. A layer can be called several times in one model, "
                        + "and has separate weights in each model.");
    }
}
