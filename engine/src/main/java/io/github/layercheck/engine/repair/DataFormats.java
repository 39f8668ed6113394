package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Channels first in all layers, for an input that looks like it. */
final class DataFormats implements Kind {

    private static final double COST = 20.4;
    private static final double COST_WHERE_A_LAYER_SAYS_SO = 3.4;
    private static final double COST_OF_INPUT = 3.5;
    private static final String DATA_FORMAT = "dataFormat";
    private static final String CHANNELS_FIRST = "CHANNELS_FIRST";

    /** What is said of a change of all layers, without its reason. */
    static final String IN_ALL = DATA_FORMAT + " = " + CHANNELS_FIRST + " in all layers";

    /** The axis of the channels in a layer that says it, as a number or a list of one. */
    private static final Set<Object> CHANNEL_AXIS = Set.of(1, List.of(1));

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.failed() == null) {
            return;
        }
        Scope scope = found.failed().scope();
        for (Call call : scope.graph().inputs()) {
            if (call.layer().content() instanceof Node.InputNode node && looksLikeIt(node.input())) {
                if (Objects.requireNonNull(node.input().sample()).size() > 2) {
                    addAll(scope, node.input(), candidates);
                }
                addChannelsLast(found, call, node.input(), candidates);
                return;
            }
        }
    }

    /** The same input with the channels behind, where a window is larger than what are few channels and no rows. */
    private static void addChannelsLast(Case found, Call call, InputDeclaration input, List<Candidate> candidates) {
        if (found.problem().id() != ProblemId.OUTPUT_EMPTY || !found.isOfAxis() || input.sample() == null) {
            return;
        }
        Spot start = found.sides().get(0).way().start();
        if (start.call() == call && start.axis() == 1) {
            List<Integer> sample =
                    new ArrayList<>(input.sample().subList(1, input.sample().size()));
            sample.add(input.sample().get(0));
            candidates.add(InputChanges.change(COST_OF_INPUT, input, sample, InputChanges.FITS));
        }
    }

    /** Whether a change is one of all layers to another data format. */
    static boolean isOfAll(Candidate candidate) {
        return candidate instanceof Candidate.Change change && change.sentence().startsWith(IN_ALL);
    }

    /** Whether an image begins with as many elements as it could have channels, or a sequence with one step. */
    private static boolean looksLikeIt(InputDeclaration input) {
        List<Integer> sample = input.sample();
        return sample != null
                && sample.size() > 1
                && (sample.size() > 2 ? OtherRanks.USUAL_CHANNELS.contains(sample.get(0)) : sample.get(0) == 1)
                && sample.subList(1, sample.size()).stream().allMatch(size -> size > sample.get(0));
    }

    private static void addAll(Scope scope, InputDeclaration input, List<Candidate> candidates) {
        Set<Edit> edits = new LinkedHashSet<>();
        double cost = COST;
        for (Call call : scope.graph().calls()) {
            for (Knob knob : Knob.of(scope, call)) {
                boolean saysSo = knob.name().equals("axis") && CHANNEL_AXIS.contains(knob.value());
                if (saysSo || (knob.name().equals(DATA_FORMAT) && knob.value().equals(CHANNELS_FIRST))) {
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
                    cost, "", List.copyOf(edits), IN_ALL + ": @Input(" + shape + ") looks like it"));
        }
    }
}
