package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.Enumeration;
import io.github.layercheck.layers.RepeatVector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sequences from the first of the recurrent layers in a chain: from as many as need it. Where three are stacked, or two
 * before a convolution, one change alone only moves the error.
 */
final class ReturnedSequences implements Kind {

    private static final double COST = 5.3;
    private static final String RETURN_SEQUENCES = "returnSequences";

    /** What has no steps, or other ones than its input: a chain ends there. */
    private static final Pattern ENDS = Pattern.compile("RepeatVector|Flatten|Reshape|Global.*");

    @Override
    public void add(Case found, List<Candidate> candidates) {
        Scope scope = found.scope();
        if (found.problem().id() != ProblemId.INPUT_RANK || found.failed() == null || scope == null) {
            return;
        }
        Edits edits = new Edits();
        List<Call> last = new ArrayList<>();
        for (Call call : chain(scope, found.failed().call())) {
            if (isRepeated(call)) {
                // What is repeated is one vector, so that the layer before makes none but that.
                last.subList(0, Math.max(0, last.size() - 1)).forEach(each -> edits.add(scope, each));
                last.clear();
            } else {
                last.add(call);
            }
        }
        edits.addTo(candidates);
        for (Call call : last) {
            if (edits.add(scope, call)) {
                edits.addTo(candidates);
            }
        }
    }

    /** The edits of some layers, one after the other. */
    private static final class Edits {

        private final Set<Edit> edits = new LinkedHashSet<>();
        private final List<String> layers = new ArrayList<>();

        /** Adds those of a layer that returns no sequence; false if it does. */
        boolean add(Scope scope, Call call) {
            int before = edits.size();
            String layer = "";
            for (Knob knob : knobs(scope, call)) {
                Edit edit = knob.value().equals(false) ? knob.to(true) : null;
                if (edit != null && edits.add(edit)) {
                    layer = knob.layer();
                }
            }
            boolean isAdded = edits.size() > before;
            if (isAdded) {
                layers.add(layer);
            }
            return isAdded;
        }

        /** The change of all that were added; one alone is found where all attributes are. */
        void addTo(List<Candidate> candidates) {
            if (edits.size() > 1) {
                candidates.add(new Candidate.Change(
                        COST + 0.01 * layers.size(),
                        layers.get(0),
                        List.copyOf(edits),
                        RETURN_SEQUENCES + " = true in " + Enumeration.of(layers) + " fits"));
            }
        }
    }

    /** The recurrent layers that lead to a call, and those that it leads to, with what repeats their vectors, in order. */
    private static List<Call> chain(Scope scope, Call failed) {
        List<Call> chain = new ArrayList<>(List.of(failed));
        for (Tensor input : failed.inputs()) {
            addBefore(scope, input, chain);
        }
        Set<Tensor> made = new HashSet<>(Set.of(failed.output(0)));
        for (Call later : scope.graph().calls()) {
            boolean isNext = !later.inputs().isEmpty()
                    && made.contains(later.inputs().get(0))
                    && (!ends(later) || isRepeated(later));
            boolean handsOn = later.inputs().size() == 1 || !knobs(scope, later).isEmpty();
            if (isNext && handsOn) {
                made.add(later.output(0));
                chain.add(later);
            }
        }
        List<Call> inOrder = new ArrayList<>(scope.graph().calls());
        inOrder.removeIf(each -> !chain.contains(each) || (knobs(scope, each).isEmpty() && !isRepeated(each)));
        return inOrder;
    }

    /** Adds the calls that lead to a tensor, each by the first tensor that the next one takes. */
    private static void addBefore(Scope scope, Tensor tensor, List<Call> chain) {
        Call call = scope.tensors().maker(tensor);
        while (!call.layer().isInput() && !call.inputs().isEmpty() && !ends(call) && !chain.contains(call)) {
            chain.add(call);
            call = scope.tensors().maker(call.inputs().get(0));
        }
    }

    private static boolean isRepeated(Call call) {
        return call.layerConfig() != null && call.layerConfig().is(RepeatVector.class);
    }

    private static boolean ends(Call call) {
        return call.layerConfig() == null
                || ENDS.matcher(call.layerConfig().type().name()).matches();
    }

    private static List<Knob> knobs(Scope scope, Call call) {
        return Knob.of(scope, call).stream()
                .filter(each -> each.name().equals(RETURN_SEQUENCES))
                .toList();
    }
}
