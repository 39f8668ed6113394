package io.github.layercheck.engine.model;

import io.github.layercheck.engine.graph.Call;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A model and the models that its calls apply, on all levels, each with the number of times that it is applied, at most {@link
 * Long#MAX_VALUE}. Applied to tensors of the same types, a model is one and the same, so that they are few, although their number of
 * calls can double with every level.
 */
public final class ModelUses {

    private final List<InferredModel> innerFirst = new ArrayList<>();
    private final IdentityHashMap<InferredModel, Boolean> met = new IdentityHashMap<>();
    private final IdentityHashMap<InferredModel, Long> times = new IdentityHashMap<>();

    private ModelUses(InferredModel model) {
        meet(model);
        times.put(model, 1L);
        for (int i = innerFirst.size() - 1; i >= 0; i--) {
            InferredModel outer = innerFirst.get(i);
            for (InferredModel inner : applied(outer)) {
                long sum = times.getOrDefault(inner, 0L) + times(outer);
                times.put(inner, sum < 0 ? Long.MAX_VALUE : sum);
            }
        }
    }

    /** Those of a model that is applied once. */
    public static ModelUses of(InferredModel model) {
        return new ModelUses(model);
    }

    private void meet(InferredModel model) {
        if (met.put(model, true) == null) {
            applied(model).forEach(this::meet);
            innerFirst.add(model);
        }
    }

    private static List<InferredModel> applied(InferredModel model) {
        List<InferredModel> applied = new ArrayList<>();
        for (Call call : model.graph().calls()) {
            InferredCall made = model.tensors().made(call);
            if (made != null && made.model() != null) {
                applied.add(made.model());
            }
        }
        return applied;
    }

    /** The models, each after those that it applies. */
    public List<InferredModel> models() {
        return innerFirst;
    }

    /** How often a model is applied. */
    public long times(InferredModel model) {
        return times.getOrDefault(model, 0L);
    }
}
