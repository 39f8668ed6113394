package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.Enumeration;
import io.github.layercheck.layers.Flatten;
import io.github.layercheck.layers.TimeDistributed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A TimeDistributed around the layer that breaks, or none: for an axis of steps more or less. */
final class WrapperChanges implements Kind {

    private static final double COST_OF_LESS = 15;
    private static final double COST_OF_MORE = 26;

    /** A change for each layer before the next one costs more. */
    private static final double STEP = 0.1;

    private static final double COST_OF_FLATTEN = 14;
    private static final int MOST_LAYERS = 8;

    /** Steps of images, or of more. */
    private static final int STEPS_OF_IMAGES = 5;

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.problem().id() == ProblemId.INPUT_SHAPE) {
            addAroundModel(found, candidates);
        }
        if (found.problem().id() != ProblemId.INPUT_RANK || found.failed() == null) {
            return;
        }
        Call call = found.failed().call();
        LayerConfig layer = call.layerConfig();
        found.sides().forEach(side -> addAroundFlatten(side.way(), candidates));
        if (layer == null) {
            return;
        }
        if (isAroundLayer(layer)) {
            candidates.add(new Candidate.Change(
                    COST_OF_LESS,
                    Labels.of(found.failed().scope(), call),
                    new Edit.Unwrap(layer.origin()),
                    "without @TimeDistributed " + core(layer).type().name() + " is applied to the whole input"));
        } else if (canBeWrapped(call)) {
            addAround(found.failed().scope(), call, layer, candidates);
        }
    }

    /** A wrapper around a model that is given steps of what it takes. */
    private static void addAroundModel(Case found, List<Candidate> candidates) {
        if (found.failed() != null
                && found.failed().call().layer().content() instanceof Node.ModelNode model
                && found.sides().size() == 1
                && found.sides().get(0).way().end().axis() < 0) {
            Call call = found.failed().call();
            candidates.add(new Candidate.Change(
                    COST_OF_LESS,
                    Labels.of(found.failed().scope(), call),
                    new Edit.Wrap(model.use(), TimeDistributed.class.getCanonicalName()),
                    "@TimeDistributed around " + model.graph().label() + " applies it at each place of axis 1"));
        }
    }

    private static boolean canBeWrapped(Call call) {
        LayerConfig layer = call.layerConfig();
        return layer != null
                && call.inputs().size() == 1
                && !layer.definition().isOperation()
                && !layer.is(TimeDistributed.class);
    }

    /** A wrapper around the layer that breaks, or around as many as follow it before one that takes the steps. */
    private static void addAround(Scope scope, Call call, LayerConfig layer, List<Candidate> candidates) {
        List<Edit> edits = new ArrayList<>(List.of(around(layer)));
        candidates.add(new Candidate.Change(
                COST_OF_MORE,
                Labels.of(scope, call),
                edits,
                "@TimeDistributed around " + layer.type().name() + " applies it at each place of axis 1"));
        List<String> names = new ArrayList<>(List.of(call.label()));
        Call next = next(scope, call);
        while (next != null && canBeWrapped(next) && edits.size() < MOST_LAYERS) {
            edits.add(around(Objects.requireNonNull(next.layerConfig())));
            names.add(next.label());
            candidates.add(new Candidate.Change(
                    COST_OF_MORE + STEP * edits.size(),
                    Labels.of(scope, call),
                    List.copyOf(edits),
                    "@TimeDistributed around " + Enumeration.of(names) + " applies them at each place of axis 1"));
            next = next(scope, next);
        }
    }

    private static Edit around(LayerConfig layer) {
        return new Edit.Wrap(layer.origin(), TimeDistributed.class.getCanonicalName());
    }

    /** The layer that is applied: the one itself, or the one that a TimeDistributed applies at each step. */
    static LayerConfig core(LayerConfig layer) {
        return isAroundLayer(layer) ? layer.wrapped().get(0) : layer;
    }

    private static boolean isAroundLayer(LayerConfig layer) {
        return layer.is(TimeDistributed.class) && layer.wrapped().size() == 1;
    }

    /** The only call that takes what a call makes; null if there is none or are several. */
    static @Nullable Call next(Scope scope, Call call) {
        List<Call> takers = scope.graph().calls().stream()
                .filter(other -> other.inputs().contains(call.output(0)))
                .toList();
        return takers.size() == 1 ? takers.get(0) : null;
    }

    /** A Flatten of each step where one flattens the steps as well. */
    private static void addAroundFlatten(Way way, List<Candidate> candidates) {
        for (int i = way.spots().size() - 1; i > 0; i--) {
            Spot spot = way.spots().get(i);
            LayerConfig layer = spot.call().layerConfig();
            boolean isOfSteps = way.spots().get(i - 1).shape().rank() >= STEPS_OF_IMAGES;
            if (layer != null && layer.is(Flatten.class) && isOfSteps) {
                candidates.add(new Candidate.Change(
                        COST_OF_FLATTEN,
                        spot.layer(),
                        around(layer),
                        "@TimeDistributed around " + spot.layer() + " keeps axis 1"));
            }
        }
    }
}
