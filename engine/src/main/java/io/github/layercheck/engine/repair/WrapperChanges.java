package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.layers.TimeDistributed;
import java.util.List;

/** A TimeDistributed around the layer that breaks, or none: for an axis of steps more or less. */
final class WrapperChanges implements Kind {

    private static final double COST_OF_LESS = 15;
    private static final double COST_OF_MORE = 26;

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.problem().id() != ProblemId.INPUT_RANK || found.failed() == null) {
            return;
        }
        Call call = found.failed().call();
        LayerConfig layer = call.layerConfig();
        if (layer == null) {
            return;
        }
        if (layer.is(TimeDistributed.class) && layer.wrapped().size() == 1) {
            candidates.add(new Candidate.Change(
                    COST_OF_LESS,
                    Labels.of(found.failed().scope(), call),
                    new Edit.Unwrap(layer.origin()),
                    "without @TimeDistributed " + layer.wrapped().get(0).type().name()
                            + " is applied to the whole input"));
        } else if (call.inputs().size() == 1 && !layer.definition().isOperation()) {
            candidates.add(new Candidate.Change(
                    COST_OF_MORE,
                    Labels.of(found.failed().scope(), call),
                    new Edit.Wrap(layer.origin(), TimeDistributed.class.getCanonicalName()),
                    "@TimeDistributed around " + layer.type().name() + " applies it at each place of axis 1"));
        }
    }
}
