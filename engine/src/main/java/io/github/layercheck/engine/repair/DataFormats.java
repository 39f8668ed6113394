package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.problem.Edit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Channels first in all layers, for an input that looks like it. */
final class DataFormats implements Kind {

    private static final double COST = 20.4;
    private static final double COST_WHERE_A_LAYER_SAYS_SO = 4.4;
    private static final String DATA_FORMAT = "dataFormat";
    private static final String CHANNELS_FIRST = "CHANNELS_FIRST";

    /** The axis of the channels in a layer that says it, as a number or a list of one. */
    private static final Set<Object> CHANNEL_AXIS = Set.of(1, List.of(1));

    /** As many channels as images have. */
    private static final Set<Integer> CHANNELS = Set.of(1, 3, 4);

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.failed() == null) {
            return;
        }
        Scope scope = found.failed().scope();
        for (Call call : scope.graph().inputs()) {
            if (call.layer().content() instanceof Node.InputNode node && looksLikeIt(node.input())) {
                addAll(scope, node.input(), candidates);
                return;
            }
        }
    }

    private static boolean looksLikeIt(InputDeclaration input) {
        List<Integer> sample = input.sample();
        return sample != null
                && sample.size() > 2
                && CHANNELS.contains(sample.get(0))
                && sample.subList(1, sample.size()).stream().allMatch(size -> size > sample.get(0));
    }

    private static void addAll(Scope scope, InputDeclaration input, List<Candidate> candidates) {
        Set<Edit> edits = new LinkedHashSet<>();
        double cost = COST;
        for (Call call : scope.graph().calls()) {
            for (Knob knob : Knob.of(scope, call)) {
                if (knob.name().equals("axis") && CHANNEL_AXIS.contains(knob.value())) {
                    cost = COST_WHERE_A_LAYER_SAYS_SO;
                }
                if (knob.name().equals(DATA_FORMAT) && !knob.value().equals(CHANNELS_FIRST)) {
                    Edit edit = knob.to(CHANNELS_FIRST);
                    if (edit != null) {
                        edits.add(edit);
                    }
                }
            }
        }
        if (!edits.isEmpty()) {
            String shape = new ArrayList<>(input.sample() == null ? List.of() : input.sample())
                    .stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
            candidates.add(new Candidate.Change(
                    cost,
                    "",
                    List.copyOf(edits),
                    DATA_FORMAT + " = " + CHANNELS_FIRST + " in all layers: @Input(" + shape + ") looks like it"));
        }
    }
}
