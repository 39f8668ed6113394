package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.rest;
import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.Input;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.BroadcastTo;
import io.github.layercheck.ops.Diag;
import io.github.layercheck.ops.Diagflat;
import io.github.layercheck.ops.Diagonal;
import io.github.layercheck.ops.Diff;
import io.github.layercheck.ops.ExpandDims;
import io.github.layercheck.ops.Flip;
import io.github.layercheck.ops.Moveaxis;
import io.github.layercheck.ops.Pad;
import io.github.layercheck.ops.Rearrange;
import io.github.layercheck.ops.Repeat;
import io.github.layercheck.ops.Reshape;
import io.github.layercheck.ops.Roll;
import io.github.layercheck.ops.Rot90;
import io.github.layercheck.ops.Squeeze;
import io.github.layercheck.ops.Swapaxes;
import io.github.layercheck.ops.Tile;
import io.github.layercheck.ops.Trace;
import io.github.layercheck.ops.Transpose;
import io.github.layercheck.ops.View;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Operations that move, copy or cut elements, or change the axes. */
final class ShapeOperations {

    private ShapeOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "BroadcastTo" -> keeping(BroadcastTo.class, ShapeOperations::broadcastTo);
            case "Diag" -> keeping(Diag.class, (diag, input) -> diag(diag.k(), input));
            case "Diagflat" ->
                keeping(Diagflat.class, (diag, input) -> square(TensorShape.product(input.dims()), diag.k()));
            case "Diagonal" ->
                keeping(
                        Diagonal.class,
                        (diag, input) -> withDiagonal(input, diag.offset(), diag.axis1(), diag.axis2()));
            case "Diff" -> keeping(Diff.class, ShapeOperations::diff).sizedBy("n");
            case "ExpandDims" -> keeping(ExpandDims.class, ShapeOperations::expandDims);
            case "Flip" -> keeping(Flip.class, (flip, input) -> checkedAxes(input, flip.axis()));
            case "Fliplr" ->
                new Operation(
                        tensors("x"), (config, inputs) -> Inference.output(atLeast(2, inputs.only()), inputs.dtype()));
            case "Flipud" ->
                new Operation(
                        tensors("x"), (config, inputs) -> Inference.output(atLeast(1, inputs.only()), inputs.dtype()));
            case "Moveaxis" -> keeping(Moveaxis.class, ShapeOperations::moveaxis);
            case "Operation" ->
                Operation.of(rest("tensors"), DeclaredOperation.TYPE, DeclaredOperation::infer)
                        .making(Outputs.SEVERAL);
            case "Pad" ->
                Operation.of(
                        tensors("x").optional("constant_values"),
                        Pad.class,
                        (pad, inputs) -> Inference.output(pad(pad, inputs.only()), inputs.dtype()));
            case "Rearrange" ->
                Operation.of(
                        tensors("tensor", "pattern"),
                        Rearrange.class,
                        (rearrange, inputs) ->
                                Inference.output(RearrangeOperation.shape(rearrange, inputs.only()), inputs.dtype()));
            case "Ravel" ->
                new Operation(
                        tensors("x"),
                        (config, inputs) -> Inference.output(
                                TensorShape.of(TensorShape.product(inputs.only().dims())), inputs.dtype()));
            case "Repeat" -> keeping(Repeat.class, ShapeOperations::repeat);
            case "Reshape" -> keeping(Reshape.class, (reshape, input) -> NewShape.of(reshape.newshape(), input));
            case "Roll" -> keeping(Roll.class, (roll, input) -> checkedAxes(input, roll.axis()));
            case "Rot90" -> keeping(Rot90.class, ShapeOperations::rot90);
            case "Squeeze" -> keeping(Squeeze.class, ShapeOperations::squeeze);
            case "Swapaxes" ->
                keeping(
                        Swapaxes.class,
                        (swap, input) ->
                                swapped(input, input.axis(swap.axis1(), "axis1"), input.axis(swap.axis2(), "axis2")));
            case "Tile" -> keeping(Tile.class, ShapeOperations::tile);
            case "Trace" -> Operation.of(Trace.class, ShapeOperations::trace);
            case "Transpose" -> keeping(Transpose.class, ShapeOperations::transpose);
            case "Tril", "Triu" ->
                new Operation(
                        tensors("x"),
                        (config, inputs) -> Inference.output(atLeast(2, inputs.onlyNumbers()), inputs.dtype()));
            case "View" -> Operation.of(View.class, ShapeOperations::view);
            default -> null;
        };
    }

    /** What an operation makes of the shape of its only input. */
    @FunctionalInterface
    interface ShapeRule<A> {
        TensorShape of(A operation, TensorShape input);
    }

    /** An operation whose output has elements of the type of its only input. */
    static <A extends Annotation> Operation keeping(Class<A> annotationType, ShapeRule<A> rule) {
        return Operation.of(
                annotationType,
                (operation, inputs) -> Inference.output(rule.of(operation, inputs.only()), inputs.dtype()));
    }

    /** The shape, if it has that many axes; else a fault. */
    static TensorShape atLeast(int axes, TensorShape input) {
        if (input.rank() < axes) {
            throw rank(input, "at least " + axes);
        }
        return input;
    }

    /** The fault that an input has another number of axes than an operation takes. */
    static Fault rank(TensorShape input, String takes) {
        return new Fault(ProblemId.INPUT_RANK, "the input " + input + " has " + axes(input.rank()))
                .because("The operation takes " + takes + ", the batch included.");
    }

    private static String axes(int number) {
        return number + (number == 1 ? " axis" : " axes");
    }

    private static TensorShape checkedAxes(TensorShape input, int[] axes) {
        input.axes(axes, "axis");
        return input;
    }

    private static TensorShape broadcastTo(BroadcastTo operation, TensorShape input) {
        TensorShape shape = shape(operation.shape());
        for (int axis = -1; axis >= -input.rank(); axis--) {
            boolean isThere = shape.rank() >= -axis;
            if (!isThere || (!input.dim(axis).is(1) && !input.dim(axis).matches(shape.dim(axis)))) {
                throw new Fault(ProblemId.MERGE_MISMATCH, input + " does not repeat to " + shape)
                        .because("Only an axis of size 1, or one that is missing in front, can be repeated.")
                        .at("shape");
            }
        }
        return shape;
    }

    /** A shape in an attribute. */
    static TensorShape shape(int[] sizes) {
        return new TensorShape(Arrays.stream(sizes)
                .mapToObj(size -> size == Input.NONE ? Dim.unknown() : Dim.of(size))
                .toList());
    }

    private static TensorShape diag(int k, TensorShape input) {
        if (input.rank() == 1) {
            return square(input.dim(0), k);
        }
        if (input.rank() != 2) {
            throw rank(input, "1 axis or 2");
        }
        return TensorShape.of(diagonal(input.dim(0), input.dim(1), k));
    }

    private static TensorShape square(Dim diagonal, int k) {
        Dim side = diagonal.plus(Math.abs((long) k));
        return TensorShape.of(side, side);
    }

    /** The size of a diagonal of a matrix. */
    private static Dim diagonal(Dim rows, Dim columns, int k) {
        if (!rows.isKnown() || !columns.isKnown()) {
            return Dim.unknown();
        }
        long remaining = k > 0 ? columns.size() - k : rows.size() + k;
        return Dim.of(Math.max(0, Math.min(remaining, Math.min(rows.size(), columns.size()))));
    }

    private static TensorShape withDiagonal(TensorShape input, int offset, int axis1, int axis2) {
        atLeast(2, input);
        Dim diagonal = diagonal(input.dim(input.axis(axis1, "axis1")), input.dim(input.axis(axis2, "axis2")), offset);
        return without(input, axis1, axis2).append(diagonal);
    }

    private static TensorShape without(TensorShape input, int axis1, int axis2) {
        int first = input.axis(axis1, "axis1");
        int second = input.axis(axis2, "axis2");
        if (first == second) {
            throw new Fault(ProblemId.AXIS, "axis1 and axis2 are both axis " + first + " of " + input)
                    .because("A diagonal runs along two axes.")
                    .at("axis2");
        }
        return input.remove(Math.max(first, second)).remove(Math.min(first, second));
    }

    private static Inference trace(Trace operation, Inputs inputs) {
        TensorShape input = atLeast(2, inputs.onlyNumbers());
        return Inference.output(
                without(input, operation.axis1(), operation.axis2()), ElementTypes.accumulated(inputs.dtype()));
    }

    private static TensorShape diff(Diff operation, TensorShape input) {
        int axis = input.axis(operation.axis(), "axis");
        return input.with(axis, input.dim(axis).minus(operation.n()));
    }

    private static TensorShape expandDims(ExpandDims operation, TensorShape input) {
        int rank = input.rank() + operation.axis().length;
        TensorShape ofOutput = new TensorShape(Collections.nCopies(rank, Dim.unknown()));
        List<Integer> added = ofOutput.axes(operation.axis(), "axis");
        TensorShape output = input;
        for (int axis : added.stream().sorted().toList()) {
            output = output.insert(axis, Dim.of(1));
        }
        return output;
    }

    private static TensorShape squeeze(Squeeze operation, TensorShape input) {
        List<Integer> axes = input.axes(operation.axis(), "axis");
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < input.rank(); axis++) {
            Dim dim = input.dim(axis);
            boolean isRemoved = axes.isEmpty() ? dim.is(1) : axes.contains(axis);
            if (isRemoved && !dim.is(1)) {
                throw new Fault(ProblemId.AXIS, "axis " + axis + " of " + input + " is " + dim)
                        .because("Only an axis of size 1 can be removed.")
                        .at("axis", axes.indexOf(axis));
            }
            if (!isRemoved) {
                dims.add(dim);
            }
        }
        return new TensorShape(dims);
    }

    private static TensorShape moveaxis(Moveaxis operation, TensorShape input) {
        List<Integer> sources = input.axes(operation.source(), "source");
        List<Integer> destinations = input.axes(operation.destination(), "destination");
        if (sources.size() != destinations.size()) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_LENGTH,
                            "destination has " + destinations.size() + " axes, source has " + sources.size())
                    .because("Each axis needs a destination.")
                    .at("destination");
        }
        List<Integer> others = IntStream.range(0, input.rank())
                .boxed()
                .filter(axis -> !sources.contains(axis))
                .toList();
        List<Dim> dims = new ArrayList<>();
        int next = 0;
        for (int axis = 0; axis < input.rank(); axis++) {
            int moved = destinations.indexOf(axis);
            dims.add(input.dim(moved < 0 ? others.get(next++) : sources.get(moved)));
        }
        return new TensorShape(dims);
    }

    private static TensorShape transpose(Transpose operation, TensorShape input) {
        if (operation.axes().length == 0) {
            List<Dim> dims = new ArrayList<>(input.dims());
            Collections.reverse(dims);
            return new TensorShape(dims);
        }
        List<Integer> axes = input.axes(operation.axes(), "axes");
        if (axes.size() != input.rank()) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_LENGTH,
                            "axes has " + axes.size() + (axes.size() == 1 ? " axis, " : " axes, ") + input + " has "
                                    + input.rank())
                    .because("It must name each axis of the input once, the batch as 0.")
                    .at("axes");
        }
        return new TensorShape(axes.stream().map(input::dim).toList());
    }

    private static TensorShape swapped(TensorShape input, int first, int second) {
        return input.with(first, input.dim(second)).with(second, input.dim(first));
    }

    private static TensorShape rot90(Rot90 operation, TensorShape input) {
        List<Integer> axes = atLeast(2, input).axes(operation.axes(), "axes");
        return operation.k() % 2 == 0 ? input : swapped(input, axes.get(0), axes.get(1));
    }

    private static TensorShape tile(Tile operation, TensorShape input) {
        int rank = Math.max(input.rank(), operation.repeats().length);
        List<Dim> dims = new ArrayList<>();
        for (int axis = -rank; axis < 0; axis++) {
            Dim dim = input.rank() < -axis ? Dim.of(1) : input.dim(axis);
            int index = operation.repeats().length + axis;
            dims.add(dim.times(index < 0 ? 1 : operation.repeats()[index]));
        }
        return new TensorShape(dims);
    }

    private static TensorShape repeat(Repeat operation, TensorShape input) {
        boolean hasAxis = operation.axis().length == 1;
        TensorShape elements = hasAxis ? input : TensorShape.of(TensorShape.product(input.dims()));
        int axis = hasAxis ? input.axis(operation.axis()[0], "axis") : 0;
        int[] repeats = operation.repeats();
        Dim dim = elements.dim(axis);
        if (repeats.length == 1) {
            return elements.with(axis, dim.times(repeats[0]));
        }
        if (!dim.matches(Dim.of(repeats.length))) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_LENGTH,
                            "repeats has " + repeats.length + " numbers, axis " + axis + " of " + elements + " has "
                                    + dim + " elements")
                    .because("There is one number for all elements, or one for each.")
                    .at("repeats");
        }
        return elements.with(axis, Dim.of(Arrays.stream(repeats).asLongStream().sum()));
    }

    private static TensorShape pad(Pad operation, TensorShape input) {
        int[] widths = operation.padWidth();
        if (widths.length > 2 && widths.length != 2 * input.rank()) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_LENGTH,
                            "padWidth has " + widths.length + " numbers, " + input + " has " + axes(input.rank()))
                    .because("It takes a pair of numbers for each axis, the batch included, or one pair for all.")
                    .at("padWidth");
        }
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < input.rank(); axis++) {
            int first = widths.length > 2 ? 2 * axis : 0;
            dims.add(input.dim(axis).plus((long) widths[first] + widths[widths.length == 1 ? 0 : first + 1]));
        }
        return new TensorShape(dims);
    }

    private static Inference view(View operation, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        if (operation.dtype().length == 0) {
            return Inference.output(input, inputs.dtype());
        }
        long before = inputs.dtype().bits();
        long after = operation.dtype()[0].bits();
        if (before == after) {
            return Inference.output(input, operation.dtype()[0]);
        }
        Dim bits = atLeast(1, input).last().times(before);
        if (bits.isKnown() && bits.size() % after != 0) {
            throw new Fault(ProblemId.INPUT_SHAPE, "the last axis of " + input + " has " + bits.size() / 8 + " bytes")
                    .because("Each element of " + operation.dtype()[0].kerasName() + " takes " + after / 8 + ".")
                    .at("dtype");
        }
        return Inference.output(input.withLast(bits.dividedBy(after)), operation.dtype()[0]);
    }
}
