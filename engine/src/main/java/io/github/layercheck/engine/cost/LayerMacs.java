package io.github.layercheck.engine.cost;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredCall;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.rule.Macs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The multiply-accumulates of the layers of a model, for one sample: those of all calls of each, also of all calls of the model.
 *
 * @param count the number of all together, or null if that of one layer is open or if it does not fit 64 bits
 * @param layers those of each layer that is not a model
 * @param models those of each layer that is a model
 */
public record LayerMacs(@Nullable Long count, Map<Node, Macs> layers, Map<Node, LayerMacs> models) {

    private static final long NONE = -1;

    /** Those of a model of which nothing is known. */
    public static final LayerMacs UNKNOWN = new LayerMacs(null, Map.of(), Map.of());

    /** Those of a model that is used once. */
    static LayerMacs of(InferredModel model) {
        return of(Map.of(model, 1L));
    }

    /** Those of uses of a model, which differ by the types of what it is applied to. */
    private static LayerMacs of(Map<InferredModel, Long> uses) {
        Map<Node, List<Macs>> ofCalls = new HashMap<>();
        Map<Node, Map<InferredModel, Long>> usesWithin = new HashMap<>();
        for (Map.Entry<InferredModel, Long> use : uses.entrySet()) {
            InferredModel model = use.getKey();
            long times = use.getValue();
            for (Call call : model.graph().calls()) {
                InferredCall made = model.tensors().made(call);
                if (made != null && made.layer() != null) {
                    add(call.layer(), made.layer().macs().times(times), ofCalls);
                } else if (made != null && made.model() != null) {
                    add(call.layer(), made.model(), times, usesWithin);
                }
            }
        }
        Map<Node, Macs> layers = new HashMap<>();
        for (Map.Entry<Node, List<Macs>> layer : ofCalls.entrySet()) {
            layers.put(layer.getKey(), Macs.sum(layer.getValue()));
        }
        Map<Node, LayerMacs> models = new HashMap<>();
        for (Map.Entry<Node, Map<InferredModel, Long>> layer : usesWithin.entrySet()) {
            models.put(layer.getKey(), of(layer.getValue()));
        }
        return new LayerMacs(sum(layers, models), layers, models);
    }

    /** Whether nothing is known of the model, or of a layer in it. */
    @SuppressWarnings("ReferenceEquality") // there is one such object
    public boolean isUnknown() {
        boolean isUnknown = equals(UNKNOWN);
        for (Macs macs : layers.values()) {
            isUnknown |= macs.isUnknown();
        }
        for (LayerMacs macs : models.values()) {
            isUnknown |= macs.isUnknown();
        }
        return isUnknown;
    }

    /** Whether the number of a layer does not fit 64 bits, or only that of all together. */
    public boolean isTooLarge() {
        boolean areAllKnown = true;
        for (Macs macs : layers.values()) {
            if (macs.isTooLarge()) {
                return true;
            }
            areAllKnown &= macs.count() != null;
        }
        for (LayerMacs macs : models.values()) {
            if (macs.isTooLarge()) {
                return true;
            }
            areAllKnown &= macs.count() != null;
        }
        return areAllKnown && count == null && !equals(UNKNOWN);
    }

    /** The number of a layer, which can be a model; null if it is open. */
    public @Nullable Long count(Node layer) {
        Macs macs = layers.get(layer);
        if (macs != null) {
            return macs.count();
        }
        LayerMacs within = models.get(layer);
        return within == null ? Long.valueOf(0) : within.count();
    }

    /** Those of the layers of a layer that is a model. */
    public LayerMacs within(Node layer) {
        return models.getOrDefault(layer, UNKNOWN);
    }

    private static void add(Node layer, Macs macs, Map<Node, List<Macs>> ofCalls) {
        List<Macs> ofLayer = ofCalls.get(layer);
        if (ofLayer == null) {
            ofLayer = new ArrayList<>(1);
            ofCalls.put(layer, ofLayer);
        }
        ofLayer.add(macs);
    }

    private static void add(
            Node layer, InferredModel model, long times, Map<Node, Map<InferredModel, Long>> usesWithin) {
        Map<InferredModel, Long> uses = usesWithin.get(layer);
        if (uses == null) {
            uses = new LinkedHashMap<>();
            usesWithin.put(layer, uses);
        }
        long sum = uses.getOrDefault(model, 0L) + times;
        uses.put(model, sum < 0 ? Long.MAX_VALUE : sum);
    }

    private static @Nullable Long sum(Map<Node, Macs> layers, Map<Node, LayerMacs> models) {
        long sum = 0;
        for (Macs macs : layers.values()) {
            sum = sum(sum, macs.count());
        }
        for (LayerMacs macs : models.values()) {
            sum = sum(sum, macs.count());
        }
        return sum == NONE ? null : sum;
    }

    /** The sum of numbers that are not negative; none if one of them is none, or if it does not fit 64 bits. */
    private static long sum(long sum, @Nullable Long count) {
        return sum == NONE || count == null || sum + count < 0 ? NONE : sum + count;
    }
}
