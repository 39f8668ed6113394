package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.Enumeration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sequences from all recurrent layers before other ones: where three are stacked, one change alone only moves the error. */
final class ReturnedSequences implements Kind {

    private static final double COST = 5.3;
    private static final String RETURN_SEQUENCES = "returnSequences";

    @Override
    public void add(Case found, List<Candidate> candidates) {
        Scope scope = found.scope();
        if (found.problem().id() != ProblemId.INPUT_RANK || found.failed() == null || scope == null) {
            return;
        }
        Set<Tensor> toRecurrent = new HashSet<>();
        List<Call> calls = scope.graph().calls();
        Set<Edit> edits = new LinkedHashSet<>();
        List<String> layers = new ArrayList<>();
        for (int i = calls.size() - 1; i >= 0; i--) {
            Call call = calls.get(i);
            Knob knob = knob(scope, call);
            boolean leadsToRecurrent = toRecurrent.contains(call.output(0));
            if (knob != null && leadsToRecurrent && knob.value().equals(false)) {
                Edit edit = knob.to(true);
                if (edit != null && edits.add(edit)) {
                    layers.add(0, knob.layer());
                }
            }
            // What has no such attribute hands on what it gets, such as a Dropout.
            if (knob != null || (leadsToRecurrent && call.inputs().size() == 1)) {
                toRecurrent.addAll(
                        call.inputs().subList(0, Math.min(1, call.inputs().size())));
            }
        }
        if (edits.size() > 1) {
            candidates.add(new Candidate.Change(
                    COST,
                    layers.get(0),
                    List.copyOf(edits),
                    RETURN_SEQUENCES + " = true in " + Enumeration.of(layers) + " fits"));
        }
    }

    private static @Nullable Knob knob(Scope scope, Call call) {
        return Knob.of(scope, call).stream()
                .filter(each -> each.name().equals(RETURN_SEQUENCES))
                .findFirst()
                .orElse(null);
    }
}
