package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.FailedCall;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A problem, and if it is of a call, how the inputs of that came about.
 *
 * @param model the model in which it is
 * @param scope what is inferred of that model
 * @param failed the call that cannot work; null for a problem of something else
 * @param sides the inputs that are at fault: two that differ, or one, or all if it is not known which
 * @param isDifference whether two of them must be equal
 */
record Case(
        Problem problem,
        ModelDeclaration model,
        @Nullable Scope scope,
        @Nullable FailedCall failed,
        List<Side> sides,
        boolean isDifference) {

    private static final int MOST_SIDES = 12;

    Case {
        sides = List.copyOf(sides);
    }

    /** A problem of a model, or of one within it. */
    static Case of(Problem problem, ModelDeclaration model, @Nullable InferredModel inferred) {
        if (!(problem.evidence() instanceof FailedCall failed)) {
            Scope whole = inferred == null ? null : new Scope(inferred.graph(), inferred.tensors());
            return new Case(problem, model, whole, null, List.of(), false);
        }
        Optional<Fault.Difference> difference = failed.fault().difference();
        if (difference.isPresent()) {
            List<Side> two = difference(failed, difference.get());
            if (two.size() == 2) {
                return new Case(problem, failed.scope().graph().declaration(), failed.scope(), failed, two, true);
            }
        }
        if (problem.id() == ProblemId.SHARED_SHAPE) {
            List<Side> again = again(failed);
            if (!again.isEmpty()) {
                return new Case(problem, failed.scope().graph().declaration(), failed.scope(), failed, again, false);
            }
        }
        return new Case(problem, failed.scope().graph().declaration(), failed.scope(), failed, suspects(failed), false);
    }

    /** The layer of the call that cannot work; null for a problem of something else, or of a call of a model. */
    @Nullable
    LayerConfig failedLayer() {
        return failed == null ? null : failed.call().layerConfig();
    }

    /** The ways of all inputs at the axis in which two of them differ: of the two that are known to do so first. */
    List<Way> waysOfDifference() {
        Spot end = sides.get(0).way().end();
        List<Way> ways =
                new ArrayList<>(List.of(sides.get(0).way(), sides.get(1).way()));
        for (Tensor tensor : failed == null ? List.<Tensor>of() : failed.call().inputs()) {
            Spot whole = failed == null ? null : whole(failed, tensor);
            boolean isKnown = tensor.equals(end.tensor())
                    || tensor.equals(sides.get(1).way().end().tensor());
            if (whole != null && !isKnown && whole.shape().rank() == end.shape().rank() && ways.size() < MOST_SIDES) {
                ways.add(Way.to(whole.at(end.axis())));
            }
        }
        return ways;
    }

    /** Whether an input that is at fault is a single number, which has neither a batch nor samples. */
    boolean isOfNumber() {
        return sides.stream().anyMatch(side -> side.way().end().shape().rank() == 0);
    }

    /** Whether it is of a call of a model. */
    boolean isOfModel() {
        return failed != null && failed.call().layer().model() != null;
    }

    /** Whether it is about the size of an axis, and not about a tensor as a whole. */
    boolean isOfAxis() {
        return !sides.isEmpty() && sides.get(0).way().end().axis() >= 0;
    }

    /**
     * What tells whether another problem has the same cause, where nothing is known that mends it: its kind, and the tensor
     * in which the rank or the type that is at fault begins; null if it is about something else.
     */
    @Nullable
    Object begin() {
        ProblemId id = problem.id();
        if (sides.isEmpty() || (id != ProblemId.INPUT_RANK && id != ProblemId.INPUT_DTYPE)) {
            return null;
        }
        Way way = sides.get(0).way();
        Spot begin = id == ProblemId.INPUT_DTYPE ? way.beginOfType() : way.beginOfRank();
        return List.of(id, begin.tensor());
    }

    /** Whether an attribute is at fault. */
    boolean isAt(Knob knob) {
        return isAt(knob, problem.place()) || isAt(knob, ofLayer());
    }

    private static boolean isAt(Knob knob, Place at) {
        return knob.owner()
                        .resolve(Place.of(knob.owner().origin(), knob.name()))
                        .equals(at)
                || (knob.name().equals(at.attribute()) && knob.owner().origin().equals(at.origin()));
    }

    /** The place as the layer itself says it, where that of the problem is the use of a model around it. */
    private Place ofLayer() {
        LayerConfig config = failed == null ? null : failed.call().layer().config();
        return failed == null || config == null
                ? problem.place()
                : failed.fault().toProblem("", config.origin()).place();
    }

    /** Which element of the attribute is at fault, or -1. */
    int index() {
        return problem.place().index() < 0 ? ofLayer().index() : problem.place().index();
    }

    /** Where an attribute is: such as " in conv1", or empty for the layer that breaks itself. */
    String place(Knob knob) {
        boolean isHere = failed != null
                && failed.call() == knob.call()
                && Labels.first(knob.scope(), knob.call()) == knob.call();
        return isHere ? "" : " in " + knob.layer();
    }

    private static List<Side> difference(FailedCall failed, Fault.Difference difference) {
        List<Spot> ends = new ArrayList<>();
        List<Call.Argument> arguments = failed.call().positionalArguments();
        for (int number : List.of(difference.left(), difference.right())) {
            Spot whole = number < arguments.size()
                    ? whole(failed, arguments.get(number).tensor())
                    : null;
            if (whole != null) {
                ends.add(whole.at(whole.shape().rank() + difference.axis()));
            }
        }
        return ends.size() < 2
                ? List.of()
                : List.of(
                        new Side(Way.to(ends.get(0)), ends.get(1).size()),
                        new Side(Way.to(ends.get(1)), ends.get(0).size()));
    }

    /** The axes in which a call of a shared layer differs from its first call. */
    private static List<Side> again(FailedCall failed) {
        List<Side> sides = new ArrayList<>();
        Call first = Labels.first(failed.scope(), failed.call());
        List<Call.Argument> arguments = failed.call().positionalArguments();
        List<Call.Argument> ofFirst = first.positionalArguments();
        for (int i = 0; i < Math.min(arguments.size(), ofFirst.size()); i++) {
            Spot spot = whole(failed, arguments.get(i).tensor());
            Spot other = whole(failed, ofFirst.get(i).tensor());
            if (spot != null
                    && other != null
                    && spot.shape().rank() == other.shape().rank()) {
                for (int axis = 1; axis < spot.shape().rank(); axis++) {
                    if (!spot.shape().dim(axis).equals(other.shape().dim(axis))) {
                        sides.add(new Side(Way.to(spot.at(axis)), other.shape().dim(axis)));
                        sides.add(new Side(Way.to(other.at(axis)), spot.shape().dim(axis)));
                    }
                }
            }
        }
        return sides;
    }

    private static List<Side> suspects(FailedCall failed) {
        Optional<Fault.Suspect> suspect = failed.fault().suspect();
        if (suspect.isPresent() && suspect.get().shape() instanceof TensorShape shape) {
            for (Tensor tensor : failed.call().inputs()) {
                Spot whole = whole(failed, tensor);
                if (whole != null) {
                    // What wraps the layer can take axes away, such as the steps.
                    int removed = whole.shape().rank() - shape.rank();
                    boolean isIt = whole.shape().equals(shape)
                            || (failed.call().inputs().size() == 1 && removed > 0);
                    if (isIt) {
                        int axis = suspect.get().axis();
                        Spot end = whole.at(axis < 1 ? axis : axis + removed);
                        return sides(Way.to(end), suspect.get(), failed);
                    }
                }
            }
        }
        List<Side> all = new ArrayList<>();
        for (Tensor tensor : failed.call().inputs()) {
            Spot whole = whole(failed, tensor);
            if (whole != null && all.size() < MOST_SIDES) {
                all.add(new Side(Way.to(whole), null));
            }
        }
        return all.size() > 2 && isOfRanks(failed.fault().id()) ? ofRarestRank(all) : all;
    }

    private static boolean isOfRanks(ProblemId id) {
        return id == ProblemId.CONCATENATE_MISMATCH || id == ProblemId.MERGE_MISMATCH;
    }

    /** Of many inputs of different ranks, those that differ from most. */
    private static List<Side> ofRarestRank(List<Side> sides) {
        Map<Integer, List<Side>> byRank = new TreeMap<>();
        for (Side side : sides) {
            byRank.computeIfAbsent(side.way().end().shape().rank(), rank -> new ArrayList<>())
                    .add(side);
        }
        return byRank.values().stream().min(Comparator.comparingInt(List::size)).orElse(sides);
    }

    /** The one input that is at fault, once for each size that it may have had to have. */
    private static List<Side> sides(Way way, Fault.Suspect suspect, FailedCall failed) {
        int axis = suspect.axis();
        if (axis >= 0 && suspect.wanted() instanceof TensorShape wanted && axis < wanted.rank()) {
            return List.of(new Side(way, wanted.dim(axis)));
        }
        Integer groups = axis < 0 ? null : groups(failed);
        if (groups != null && way.end().size().isKnown()) {
            long share = way.end().size().size() / groups;
            return List.of(
                    new Side(way, Dim.of((share + 1) * groups)), new Side(way, Dim.of(Math.max(1, share) * groups)));
        }
        return List.of(new Side(way, null));
    }

    /** The groups that have to divide an axis; null if it is not about groups. */
    private static @Nullable Integer groups(FailedCall failed) {
        LayerConfig layer = failed.call().layer().config();
        return failed.fault().id() == ProblemId.GROUPS
                        && layer != null
                        && layer.type().attribute("groups") != null
                        && layer.value("groups") instanceof Integer groups
                        && groups > 0
                ? groups
                : null;
    }

    private static @Nullable Spot whole(FailedCall failed, @Nullable Tensor tensor) {
        TensorType type = tensor == null ? null : failed.scope().tensors().type(tensor);
        return type == null || tensor == null ? null : new Spot(failed.scope(), tensor, -1);
    }
}
