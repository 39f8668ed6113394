package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.Unset;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.ArraySplit;
import io.github.layercheck.ops.Dsplit;
import io.github.layercheck.ops.Hsplit;
import io.github.layercheck.ops.Split;
import io.github.layercheck.ops.Unstack;
import io.github.layercheck.ops.Vsplit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations that take a tensor apart along an axis. */
final class SplitOperations {

    private static final String SECTIONS = "indicesOrSections";

    private SplitOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "ArraySplit" ->
                Operation.of(ArraySplit.class, SplitOperations::arraySplit).making(Outputs.SEVERAL);
            case "Dsplit" ->
                Operation.of(
                                Dsplit.class,
                                (split, inputs) ->
                                        cut(fixed(inputs, 2, 3), split.indicesOrSections(), split.atIndices()))
                        .making(Outputs.SEVERAL);
            case "Hsplit" ->
                Operation.of(
                                Hsplit.class,
                                (split, inputs) -> cut(
                                        fixed(inputs, inputs.only().rank() == 1 ? 0 : 1, 1),
                                        split.indicesOrSections(),
                                        split.atIndices()))
                        .making(Outputs.SEVERAL);
            case "Split" ->
                Operation.of(
                                Split.class,
                                (split, inputs) ->
                                        cut(whole(inputs, split.axis()), split.indicesOrSections(), split.atIndices()))
                        .making(Outputs.SEVERAL);
            case "Unstack" ->
                Operation.of(Unstack.class, SplitOperations::unstack).making(Outputs.SEVERAL);
            case "Vsplit" ->
                Operation.of(
                                Vsplit.class,
                                (split, inputs) ->
                                        cut(fixed(inputs, 0, 2), split.indicesOrSections(), split.atIndices()))
                        .making(Outputs.SEVERAL);
            default -> null;
        };
    }

    /** A tensor, and the axis along which it is taken apart. */
    private record Whole(TensorShape shape, int axis, DType dtype) {

        Dim size() {
            return shape.dim(axis);
        }

        Inference parts(List<Dim> sizes) {
            List<Inference.Output> outputs = new ArrayList<>();
            sizes.forEach(size -> outputs.add(new Inference.Output(shape.with(axis, size), dtype)));
            return Inference.outputs(outputs);
        }
    }

    private static Whole whole(Inputs inputs, int axis) {
        return new Whole(inputs.only(), inputs.only().axis(axis, "axis"), inputs.dtype());
    }

    private static Whole fixed(Inputs inputs, int axis, int leastRank) {
        return new Whole(ShapeOperations.atLeast(leastRank, inputs.only()), axis, inputs.dtype());
    }

    private static Inference cut(Whole whole, int[] indicesOrSections, boolean atIndices) {
        if (indicesOrSections.length == 1 && !atIndices) {
            return sections(whole, indicesOrSections[0]);
        }
        List<Dim> sizes = new ArrayList<>();
        long start = 0;
        for (int index : indicesOrSections) {
            sizes.add(between(start, index));
            start = index;
        }
        sizes.add(whole.size().isKnown() ? between(start, whole.size().size()) : Dim.unknown());
        return whole.parts(sizes);
    }

    private static Dim between(long start, long end) {
        return Dim.of(Math.max(0, end - start));
    }

    private static Inference sections(Whole whole, int number) {
        if (number < 1) {
            throw new Fault(ProblemId.ATTRIBUTE_RANGE, SECTIONS + " is " + number)
                    .because("There must be at least one part.")
                    .at(SECTIONS);
        }
        if (whole.size().isKnown() && whole.size().size() % number != 0) {
            throw new Fault(
                            ProblemId.INPUT_SHAPE,
                            number + " parts of axis " + whole.axis() + " of " + whole.shape()
                                    + " do not have the same size")
                    .because("The number of parts must divide the " + whole.size() + " elements.")
                    .at(SECTIONS);
        }
        return whole.parts(Collections.nCopies(number, whole.size().dividedBy(number)));
    }

    private static Inference arraySplit(ArraySplit operation, Inputs inputs) {
        Whole whole = whole(inputs, operation.axis());
        int number = operation.indicesOrSections();
        List<Dim> sizes = new ArrayList<>();
        for (int part = 0; part < number; part++) {
            boolean isLarger = whole.size().isKnown() && part < whole.size().size() % number;
            sizes.add(whole.size().dividedBy(number).plus(isLarger ? 1 : 0));
        }
        return whole.parts(sizes);
    }

    private static Inference unstack(Unstack operation, Inputs inputs) {
        Whole whole = whole(inputs, operation.axis());
        boolean isGiven = operation.num() != Unset.INT;
        if (!isGiven && !whole.size().isKnown()) {
            throw new Fault(
                            ProblemId.UNKNOWN_DIMENSION,
                            "axis " + whole.axis() + " of " + whole.shape() + " has an unknown size")
                    .because("There is a tensor for each of its elements.")
                    .fix("Set num to their number.");
        }
        long number = isGiven ? operation.num() : whole.size().size();
        Inference.Output part = new Inference.Output(whole.shape().remove(whole.axis()), whole.dtype());
        return Inference.outputs(Collections.nCopies(Math.toIntExact(Math.max(0, Math.min(number, MAX_PARTS))), part));
    }

    /** More parts than any model has; an axis in a file can have any size. */
    private static final int MAX_PARTS = 1 << 16;
}
