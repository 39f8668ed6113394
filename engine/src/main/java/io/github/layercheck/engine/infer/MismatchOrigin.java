package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.Tensors;
import io.github.layercheck.engine.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says where two inputs of a call became different, which the rule that finds the difference cannot see. */
final class MismatchOrigin {

    private static final List<String> AXIS_NAMES = List.of("", "rows", "columns");

    private final Tensors tensors;
    private final SamePadding padding;

    MismatchOrigin(Tensors tensors) {
        this.tensors = tensors;
        this.padding = new SamePadding(tensors);
    }

    /** The fault with what to change in the layers that brought it about, if they are known. */
    Fault explain(Call call, Fault fault) {
        return fault.difference()
                .flatMap(difference -> explanation(call, difference))
                .map(fault::fix)
                .orElse(fault);
    }

    private Optional<String> explanation(Call call, Fault.Difference difference) {
        Tensor left = call.arguments().get(difference.left()).tensor();
        Tensor right = call.arguments().get(difference.right()).tensor();
        if (left == null || right == null) {
            return Optional.empty();
        }
        Optional<AxisHistory> ofLeft = history(left, difference.axis());
        Optional<AxisHistory> ofRight = history(right, difference.axis());
        if (ofLeft.isEmpty() || ofRight.isEmpty()) {
            return Optional.empty();
        }
        AxisHistory ownLeft = ofLeft.get().without(ofRight.get());
        AxisHistory ownRight = ofRight.get().without(ofLeft.get());
        return Optional.of(explanation(ownLeft, ownRight, unit(ownLeft, ownRight)));
    }

    private String explanation(AxisHistory left, AxisHistory right, String unit) {
        boolean beginAlike = left.size() == right.size();
        List<String> sides = new ArrayList<>();
        boolean canBeKept = beginAlike;
        for (AxisHistory side : List.of(left, right)) {
            boolean isKept = side.changes().stream().allMatch(change -> padding.keeps(change, side.axis()));
            canBeKept &= isKept;
            if (!side.changes().isEmpty()) {
                sides.add(isKept && beginAlike ? loss(side, unit) : way(side, unit));
            } else if (!beginAlike) {
                sides.add(tensors.label(side.end()) + " has " + side.size() + " " + unit + from(side));
            }
        }
        return String.join("; ", sides) + (canBeKept ? ": padding = SAME keeps " + left.size() + "." : ".");
    }

    private Optional<AxisHistory> history(Tensor tensor, int axisFromEnd) {
        return Optional.ofNullable(tensors.type(tensor))
                .flatMap(type -> AxisHistory.of(type.shape().rank() + axisFromEnd, tensor, tensors));
    }

    /** What the axis of a sequence or an image is counted in. */
    private String unit(AxisHistory left, AxisHistory right) {
        int rank = Objects.requireNonNull(tensors.type(left.end())).shape().rank();
        boolean isNamed = (rank == 3 && left.axis() == 1) || (rank == 4 && (left.axis() == 1 || left.axis() == 2));
        boolean isChannelsFirst = Stream.of(left, right)
                .flatMap(side -> side.changes().stream())
                .anyMatch(change -> LayerText.isChannelsFirst(change.call()));
        return isNamed && !isChannelsFirst ? AXIS_NAMES.get(left.axis()) : "on axis " + left.axis();
    }

    /** Such as "right lost 2 rows in conv2 (kernelSize 3, padding VALID)". */
    private String loss(AxisHistory side, String unit) {
        String end = tensors.label(side.end());
        List<String> parts = new ArrayList<>();
        for (AxisHistory.Change change : side.changes()) {
            String count = (change.before() - change.after()) + (parts.isEmpty() ? " " + unit : "");
            String layer = name(change.call());
            boolean isEndItself = side.changes().size() == 1 && layer.equals(end);
            parts.add(count + (isEndItself ? "" : " in " + layer) + LayerText.arguments(change.call()));
        }
        return end + " lost " + String.join(", ", parts);
    }

    /** Such as "up has 54 rows: 55 in image, 27 in pool (poolSize 2, padding VALID), 54 in up (size 2)". */
    private String way(AxisHistory side, String unit) {
        List<AxisHistory.Change> changes = side.changes();
        String sizes = changes.stream()
                .map(change ->
                        ", " + change.after() + " in " + name(change.call()) + LayerText.arguments(change.call()))
                .collect(Collectors.joining());
        return tensors.label(side.end()) + " has "
                + changes.get(changes.size() - 1).after() + " " + unit + ": " + side.size() + " in "
                + tensors.label(side.start()) + sizes;
    }

    /** Such as " from squares (targetShape {4, 4, 3})". */
    private String from(AxisHistory side) {
        Call start = tensors.maker(side.start());
        if (!side.start().equals(side.end())) {
            return " from " + tensors.label(side.start()) + LayerText.arguments(start);
        }
        return start.layer().isInput() ? " from @Input" : LayerText.arguments(start);
    }

    /** The name of the method, or that of one of the layers that it repeats. */
    private static String name(Call call) {
        String own = call.layer().name();
        return own.matches(Pattern.quote(call.method()) + "_\\d+") ? own : call.method();
    }
}
