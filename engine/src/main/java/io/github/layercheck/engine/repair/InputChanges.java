package io.github.layercheck.engine.repair;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.layers.TimeDistributed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Other shapes and types of the inputs where the ways begin. */
final class InputChanges implements Kind {

    private static final double COST = 20;

    static final String FITS = " fits";

    /** Sizes that many models have; a size that is not known can be each of them. */
    private static final List<Integer> USUAL = List.of(32, 64, 16, 10, 8, 28, 128, 224, 4, 3, 2, 1);

    /** The problems that another input can mend. */
    private static final Set<ProblemId> OF_INPUTS = EnumSet.of(
            ProblemId.INPUT_RANK,
            ProblemId.INPUT_SHAPE,
            ProblemId.INPUT_DTYPE,
            ProblemId.AXIS,
            ProblemId.MERGE_MISMATCH,
            ProblemId.CONCATENATE_MISMATCH,
            ProblemId.RESHAPE_SIZE,
            ProblemId.OUTPUT_EMPTY,
            ProblemId.SHARED_SHAPE,
            ProblemId.ATTRIBUTE_CONFLICT,
            ProblemId.UNKNOWN_DIMENSION);

    /** The problems that another number of dimensions can mend. */
    private static final Set<ProblemId> RANKS = EnumSet.of(
            ProblemId.INPUT_RANK,
            ProblemId.INPUT_SHAPE,
            ProblemId.AXIS,
            ProblemId.MERGE_MISMATCH,
            ProblemId.CONCATENATE_MISMATCH,
            ProblemId.ATTRIBUTE_CONFLICT,
            ProblemId.SHARED_SHAPE,
            ProblemId.UNKNOWN_DIMENSION);

    /** Whether another shape or type of an input can mend such a problem. */
    static boolean canMend(ProblemId id) {
        return OF_INPUTS.contains(id);
    }

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.problem().id() == ProblemId.INPUT_DIMENSION) {
            ofDimension(found, candidates);
            return;
        }
        if (!canMend(found.problem().id()) || isOfOperation(found)) {
            return;
        }
        for (Side side : found.sides()) {
            for (Way way : side.way().all()) {
                Spot start = way.start();
                if (start.call().layer().content() instanceof Node.InputNode node
                        && start.scope().use() == null) {
                    add(node.input(), way, side, found, candidates);
                }
            }
        }
        if (found.problem().id() == ProblemId.INPUT_SHAPE) {
            Candidate ofModel = ofModel(found);
            if (ofModel != null) {
                candidates.add(ofModel);
            }
        }
    }

    /** What code makes of tensors is as it was meant more often than its inputs are. */
    private static boolean isOfOperation(Case found) {
        return found.failed() != null
                && found.failed().call().layer().isOperation()
                && !found.isDifference()
                && found.problem().id() != ProblemId.INPUT_RANK;
    }

    /** The declared shape of a model's input in place of the one that it is called with. */
    static Candidate.@Nullable Change ofModel(Case found) {
        if (found.failed() == null
                || found.failed().call().layer().model() == null
                || found.problem().id() != ProblemId.INPUT_SHAPE
                || found.sides().size() != 1
                || found.isOfNumber()) {
            return null;
        }
        Node.ModelNode model = found.failed().call().layer().model();
        Spot end = found.sides().get(0).way().end();
        int number = found.failed().call().forInputs().stream()
                .map(Call.Argument::tensor)
                .toList()
                .indexOf(end.tensor());
        if (number >= 0 && number < model.graph().inputs().size()) {
            InputDeclaration input =
                    ((Node.InputNode) model.graph().inputs().get(number).layer().content()).input();
            List<Integer> sample = GivenShapes.sample(end.shape().sample());
            LayerConfig wrapper = found.failed().call().layer().config();
            if (wrapper != null && wrapper.is(TimeDistributed.class) && !sample.isEmpty()) {
                // The model is given what is at each step.
                sample.subList(0, 1).clear();
            }
            boolean isRank = end.axis() < 0;
            return change(
                    isRank ? COST - 1 : COST + 5,
                    input,
                    sample,
                    " in " + model.graph().label() + FITS);
        }
        return null;
    }

    private static void ofDimension(Case found, List<Candidate> candidates) {
        int index = found.problem().place().index();
        List<InputDeclaration> inputs = new ArrayList<>(found.model().inputs());
        for (MethodDeclaration method : found.model().methods()) {
            if (method.content() instanceof Content.OfInput input) {
                inputs.add(input.input());
            }
        }
        for (InputDeclaration input : inputs) {
            List<Integer> sample = input.sample();
            if (input.origin().equals(found.problem().place().origin())
                    && sample != null
                    && index >= 0
                    && index < sample.size()) {
                double cost = COST;
                for (int size : sizes(sample, index)) {
                    candidates.add(change(cost, input, with(sample, index, size), ""));
                    cost += 0.01;
                }
            }
        }
    }

    private static void add(InputDeclaration input, Way way, Side side, Case found, List<Candidate> candidates) {
        if (found.problem().id() == ProblemId.INPUT_DTYPE) {
            if (!input.dtype().isFloat() && input.dtype() != DType.STRING) {
                candidates.add(new Candidate.Change(
                        COST - 18,
                        "",
                        new Edit.Value(input.origin(), -1, new Argument("dtype", DType.FLOAT32.name(), DType.class)),
                        "dtype = FLOAT32 in @Input" + of(input) + " fits"));
            }
            return;
        }
        List<Integer> sample = input.sample();
        if (sample == null) {
            return;
        }
        int axis = way.start().axis() - 1;
        if (found.problem().id() == ProblemId.OUTPUT_EMPTY
                && axis >= 0
                && axis < sample.size()
                && sample.get(axis) > 0) {
            candidates.add(new SmallestInput(COST + 0.8, input, sample, axis));
        }
        if (found.isDifference() && sample.size() > 1) {
            candidates.add(new HalvingInput(COST + 0.3, input, sample));
        }
        double cost = COST;
        for (List<Integer> other : exact(sample, way, side)) {
            candidates.add(change(cost, input, other, " fits"));
            cost += 0.01;
        }
        cost = COST + 0.5;
        for (List<Integer> other : guessed(sample, way, found)) {
            candidates.add(change(cost, input, other, ""));
            cost += 0.01;
        }
    }

    private static String of(InputDeclaration input) {
        return input.name().equals(InputDeclaration.ON_INTERFACE) ? "" : " of " + input.name();
    }

    /** Another shape of an input. */
    static Candidate.Change change(double cost, InputDeclaration input, List<Integer> sample, String model) {
        Argument argument = new Argument("value", sample, int[].class);
        return new Candidate.Change(
                cost,
                "",
                new Edit.Value(input.origin(), -1, argument),
                model.isEmpty() ? "such as " + text(argument, input) : text(argument, input) + model);
    }

    /** Such as "@Input({28, 28, NONE}) of image". */
    static String text(Argument value, InputDeclaration input) {
        return "@Input(" + value.valueText().replace("-1", "NONE") + ")" + of(input);
    }

    /** Shapes that follow from what the layer wants, or are those of another data format. */
    private static Set<List<Integer>> exact(List<Integer> sample, Way way, Side side) {
        Set<List<Integer>> samples = new LinkedHashSet<>();
        int axis = way.start().axis() - 1;
        Dim size =
                side.way().end().axis() < 0 ? Dim.unknown() : side.way().end().size();
        Dim wanted = side.wanted();
        if (axis >= 0
                && axis < sample.size()
                && sample.get(axis) != Input.NONE
                && wanted != null
                && wanted.isKnown()
                && size.isKnown()) {
            Numbers.near(sample.get(axis), size.size(), wanted.size())
                    .forEach(other -> samples.add(with(sample, axis, other)));
        }
        permutations(sample, samples);
        samples.remove(sample);
        return samples;
    }

    /** Shapes that are as good as others that would work. */
    private static Set<List<Integer>> guessed(List<Integer> sample, Way way, Case found) {
        Set<List<Integer>> samples = new LinkedHashSet<>();
        int axis = way.start().axis() - 1;
        if (axis >= 0 && axis < sample.size()) {
            if (sample.get(axis) == Input.NONE) {
                boolean areMany =
                        sample.stream().filter(each -> each == Input.NONE).count() > 1;
                Collection<Integer> sizes = areMany ? USUAL : sizes(sample, axis);
                sizes.forEach(other -> samples.add(areMany ? closed(sample, other) : with(sample, axis, other)));
            } else {
                sample.stream()
                        .filter(other -> other > sample.get(axis))
                        .forEach(other -> samples.add(with(sample, axis, other)));
            }
        }
        if (RANKS.contains(found.problem().id()) && !found.isDifference()) {
            samples.addAll(new OtherRanks(sample, way, found).all());
        }
        samples.remove(sample);
        return samples;
    }

    /** Every size that is not known, as one. */
    private static List<Integer> closed(List<Integer> sample, int size) {
        return sample.stream()
                .map(each -> each == Input.NONE ? Integer.valueOf(size) : each)
                .toList();
    }

    private static void permutations(List<Integer> sample, Set<List<Integer>> samples) {
        for (int i = 0; i < sample.size(); i++) {
            for (int j = i + 1; j < sample.size(); j++) {
                List<Integer> swapped = new ArrayList<>(sample);
                swapped.set(i, sample.get(j));
                swapped.set(j, sample.get(i));
                if (mayHaveChannels(swapped)) {
                    samples.add(swapped);
                }
            }
        }
    }

    /** Whether the last axis of an image of an open size can be that of its channels. */
    private static boolean mayHaveChannels(List<Integer> sample) {
        return sample.size() < 3
                || !sample.contains(Input.NONE)
                || OtherRanks.USUAL_CHANNELS.contains(sample.get(sample.size() - 1));
    }

    /** Sizes that an axis of an input may have: those of its other axes first. */
    private static Set<Integer> sizes(List<Integer> sample, int axis) {
        Set<Integer> sizes = new LinkedHashSet<>();
        if (axis == sample.size() - 1 && sample.size() > 1) {
            sizes.addAll(List.of(3, 1));
        }
        for (int i = 0; i < sample.size(); i++) {
            if (i != axis && sample.get(i) > 0 && i != sample.size() - 1) {
                sizes.add(sample.get(i));
            }
        }
        if (sample.get(axis) != Input.NONE && sample.size() > 1 && axis == 0) {
            sizes.add(Input.NONE);
        }
        sizes.addAll(USUAL);
        sizes.remove(sample.get(axis));
        return sizes;
    }

    private static List<Integer> with(List<Integer> sample, int axis, int size) {
        List<Integer> changed = new ArrayList<>(sample);
        changed.set(axis, size);
        return changed;
    }
}
