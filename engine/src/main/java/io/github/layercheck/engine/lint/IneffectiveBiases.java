package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Biases that a normalization behind them subtracts again: parameters without effect. */
public final class IneffectiveBiases {

    private static final String USE_BIAS = "useBias";
    private static final String BIAS = "bias";

    private IneffectiveBiases() {}

    /** A layer with a bias without effect, and how many parameters it has. */
    record Found(Call call, Call normalization, long biases) {}

    /**
     * How many parameters without effect each layer has that has some, by its path: its name with those of the models around
     * it, such as {@code encoder/conv}.
     */
    public static Map<String, Long> of(InferredModel model) {
        Map<String, Long> ofLayers = new HashMap<>();
        add("", model, ofLayers);
        return ofLayers;
    }

    private static void add(String prefix, InferredModel model, Map<String, Long> ofLayers) {
        if (hasNormalization(model.graph())) {
            for (Found found : in(new LintedModel(model))) {
                ofLayers.put(prefix + found.call().layer().name(), found.biases());
            }
        }
        for (Node layer : model.graph().layers()) {
            InferredModel inner = model.model(layer);
            if (inner != null) {
                add(prefix + layer.name() + "/", inner, ofLayers);
            }
        }
    }

    private static boolean hasNormalization(Graph graph) {
        for (Node layer : graph.layers()) {
            LayerConfig config = layer.config();
            String type = config == null ? "" : config.type().name();
            if (type.equals("BatchNormalization") || type.equals("GroupNormalization")) {
                return true;
            }
        }
        return false;
    }

    /** The layers of a model that have some, each once. */
    static List<Found> in(LintedModel model) {
        List<Found> all = new ArrayList<>();
        Set<Object> layers = new HashSet<>();
        for (Call call : model.calls()) {
            Found found = found(model, call);
            if (found != null && layers.add(found.call().layer())) {
                all.add(found);
            }
        }
        return all;
    }

    private static @Nullable Found found(LintedModel model, Call normalization) {
        if (!subtractsMeans(model, normalization)) {
            return null;
        }
        Call before = model.onlyFor(normalization);
        if (before == null || !model.role(before).isLinear()) {
            return null;
        }
        LayerConfig layer = LintedModel.known(before);
        boolean isPlain = layer.value(USE_BIAS).equals(true)
                && LintedModel.activation(before).equals(Activations.NONE)
                && before.layer().trainable() == normalization.layer().trainable();
        return isPlain && channelAxis(model, before) == axis(model, normalization)
                ? new Found(before, normalization, biases(model, before))
                : null;
    }

    /** Whether a call subtracts a mean from each channel by itself. */
    private static boolean subtractsMeans(LintedModel model, Call call) {
        Role role = model.role(call);
        if (role == Role.GROUP_NORMALIZATION) {
            TensorShape shape = model.inputShape(call);
            Object groups = LintedModel.known(call).value("groups");
            return groups.equals(-1)
                    || (shape != null && shape.dim(axis(model, call)).is((Integer) groups));
        }
        return role == Role.BATCH_NORMALIZATION;
    }

    /** The axis of a normalization, counted from the end if its rank is not known. */
    private static int axis(LintedModel model, Call normalization) {
        return counted(model.inputShape(normalization), (Integer)
                LintedModel.known(normalization).value("axis"));
    }

    /** The axis to whose elements a layer adds its biases. */
    private static int channelAxis(LintedModel model, Call layer) {
        return counted(model.outputShape(layer), LintedModel.known(layer).isChannelsFirst() ? 1 : -1);
    }

    private static int counted(@Nullable TensorShape shape, int axis) {
        return shape == null || axis < 0 ? axis : axis - shape.rank();
    }

    private static long biases(LintedModel model, Call call) {
        long biases = 0;
        for (Weight weight : model.inferred().weights(call.layer())) {
            if (weight.path().equals(BIAS) || weight.path().endsWith("/" + BIAS)) {
                biases += weight.count();
            }
        }
        return biases;
    }
}
