package io.github.layercheck.engine.check;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.layers.TimeDistributed;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place of a layer that can be in several models.
 *
 * @param path the names of the models that lead to it, and its own
 * @param use where it is declared, or where the outermost model uses the one that has it
 */
record SharedPlace(String path, Origin use, InferredModel model, Node node) {

    /** How the layer differs from that of an earlier place; null if it does not. */
    @Nullable
    Fault differenceTo(SharedPlace earlier) {
        String difference = configurationDifference(earlier);
        if (!difference.isEmpty()) {
            return fault(ProblemId.ATTRIBUTE_CONFLICT, earlier, difference);
        }
        String weights = weights();
        String otherWeights = earlier.weights();
        return weights.equals(otherWeights)
                ? null
                : fault(ProblemId.SHARED_SHAPE, earlier, "has the weights " + weights + ", the other " + otherWeights);
    }

    private Fault fault(ProblemId id, SharedPlace earlier, String difference) {
        return new Fault(id, path + " is the same layer as " + earlier.path + ", but " + difference)
                .because("One layer in several models is the same in all of them, with the same weights.");
    }

    private String configurationDifference(SharedPlace earlier) {
        LayerConfig own = innermost(node.config());
        LayerConfig other = innermost(earlier.node.config());
        if (own != null && other != null) {
            String difference = difference(own, other);
            if (!difference.isEmpty()) {
                return difference;
            }
        } else if ((own == null) != (other == null)) {
            return "is a " + node.kind() + ", the other a " + earlier.node.kind();
        }
        if (node.trainable() == earlier.node.trainable()) {
            return "";
        }
        return node.trainable() ? "is trained, the other frozen" : "is frozen, the other trained";
    }

    /** What has all the weights: of a TimeDistributed, the layer that it wraps. */
    private static @Nullable LayerConfig innermost(@Nullable LayerConfig layer) {
        return layer != null
                        && layer.is(TimeDistributed.class)
                        && layer.wrapped().size() == 1
                ? innermost(layer.wrapped().get(0))
                : layer;
    }

    private static String difference(LayerConfig own, LayerConfig other) {
        if (!own.type().qualifiedName().equals(other.type().qualifiedName())) {
            return "is a " + own.type().name() + ", the other a " + other.type().name();
        }
        Set<String> ofCall = own.definition().call().attributes();
        for (String attribute : own.type().attributes().keySet()) {
            Object value = own.value(attribute);
            Object otherValue = other.value(attribute);
            if (!ofCall.contains(attribute) && !value.equals(otherValue)) {
                return "has " + attribute + " = " + value + ", the other " + otherValue;
            }
        }
        return "";
    }

    private String weights() {
        return model.weights(node).stream().map(SharedPlace::text).collect(Collectors.joining(", "));
    }

    private static String text(Weight weight) {
        String name = weight.path().substring(weight.path().lastIndexOf('/') + 1);
        return name + weight.shape().stream().map(Dim::toString).collect(Collectors.joining(", ", " (", ")"));
    }
}
