package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.DType;
import io.github.layercheck.Unset;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.Bincount;
import io.github.layercheck.ops.GetItem;
import io.github.layercheck.ops.Histogram;
import io.github.layercheck.ops.MultiHot;
import io.github.layercheck.ops.OneHot;
import io.github.layercheck.ops.Scatter;
import io.github.layercheck.ops.SegmentMax;
import io.github.layercheck.ops.SegmentMin;
import io.github.layercheck.ops.SegmentProd;
import io.github.layercheck.ops.SegmentSum;
import io.github.layercheck.ops.Slice;
import io.github.layercheck.ops.Take;
import io.github.layercheck.ops.TakeAlongAxis;
import io.github.layercheck.ops.TopK;
import io.github.layercheck.ops.Unique;
import io.github.layercheck.ops.UnravelIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations that select elements by their places, or ask for places. */
final class IndexOperations {

    private IndexOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "Bincount" ->
                Operation.of(
                        Bincount.class,
                        (count, inputs) -> Inference.output(
                                ShapeOperations.atLeast(1, inputs.onlyNumbers()).withLast(Dim.unknown()), DType.INT32));
            case "Digitize", "IsIn" ->
                new Operation(
                        name.equals("Digitize") ? tensors("x", "bins") : tensors("x1", "x2"),
                        (config, inputs) -> Inference.output(
                                inputs.numbers().exactly(2).get(0),
                                name.equals("Digitize") ? DType.INT32 : DType.BOOL));
            case "GetItem" ->
                Operation.of(
                        tensors("x", "key"),
                        GetItem.class,
                        (item, inputs) ->
                                Inference.output(Subscript.select(item.key(), inputs.only()), inputs.dtype()));
            case "Histogram" ->
                Operation.of(Histogram.class, IndexOperations::histogram).making(Outputs.SEVERAL);
            case "InTopK" ->
                new Operation(
                        tensors("targets", "predictions"),
                        (config, inputs) -> Inference.output(inputs.exactly(2).get(0), DType.BOOL));
            case "MultiHot" -> Operation.of(tensors("inputs"), MultiHot.class, IndexOperations::multiHot);
            case "Nonzero" -> new Operation(tensors("x"), (config, inputs) -> nonzero(inputs)).making(Outputs.SEVERAL);
            case "OneHot" ->
                Operation.of(
                        OneHot.class,
                        (hot, inputs) -> Inference.output(
                                withClasses(inputs.onlyNumbers(), hot.axis(), hot.numClasses()), hot.dtype()));
            case "Scatter" ->
                Operation.of(
                        tensors("indices", "values"),
                        Scatter.class,
                        (scatter, inputs) ->
                                Inference.output(ShapeOperations.shape(scatter.shape()), typeOfLast(2, inputs)));
            case "ScatterUpdate" ->
                new Operation(
                        tensors("inputs", "indices", "updates"),
                        (config, inputs) -> Inference.output(inputs.exactly(3).get(0), inputs.dtype()));
            case "SearchSorted" ->
                new Operation(tensors("sorted_sequence", "values"), (config, inputs) -> searchSorted(inputs));
            case "SegmentMax" ->
                Operation.of(
                        tensors("data", "segment_ids"),
                        SegmentMax.class,
                        (segment, inputs) -> segments(segment.numSegments(), inputs));
            case "SegmentMin" ->
                Operation.of(
                        tensors("data", "segment_ids"),
                        SegmentMin.class,
                        (segment, inputs) -> segments(segment.numSegments(), inputs));
            case "SegmentProd" ->
                Operation.of(
                        tensors("data", "segment_ids"),
                        SegmentProd.class,
                        (segment, inputs) -> segments(segment.numSegments(), inputs));
            case "SegmentSum" ->
                Operation.of(
                        tensors("data", "segment_ids"),
                        SegmentSum.class,
                        (segment, inputs) -> segments(segment.numSegments(), inputs));
            case "Size" -> new Operation(tensors("x"), (config, inputs) -> numberOf(inputs));
            case "Slice" ->
                Operation.of(
                        tensors("inputs", "start_indices"),
                        Slice.class,
                        (slice, inputs) -> Inference.output(slice(slice, inputs), inputs.dtype()));
            case "SliceUpdate" ->
                new Operation(
                        tensors("inputs", "start_indices", "updates"),
                        (config, inputs) -> Inference.output(inputs.atLeast(2).get(0), inputs.dtype()));
            case "Take" ->
                Operation.of(
                        tensors("x", "indices"),
                        Take.class,
                        (take, inputs) -> Inference.output(take(take, inputs), inputs.dtype()));
            case "TakeAlongAxis" ->
                Operation.of(
                        tensors("x", "indices"),
                        TakeAlongAxis.class,
                        (take, inputs) -> Inference.output(takeAlongAxis(take, inputs), inputs.dtype()));
            case "TopK" -> Operation.of(TopK.class, IndexOperations::topK).making(Outputs.SEVERAL);
            case "Unique" ->
                Operation.of(Unique.class, IndexOperations::unique)
                        .making(Outputs.ONE
                                .furtherWith("returnIndex", true)
                                .furtherWith("returnInverse", true)
                                .furtherWith("returnCounts", true));
            case "UnravelIndex" ->
                Operation.of(tensors("indices"), UnravelIndex.class, IndexOperations::unravelIndex)
                        .making(Outputs.SEVERAL);
            default -> null;
        };
    }

    private static DType typeOfLast(int count, Inputs inputs) {
        inputs.exactly(count);
        return inputs.dtype(count - 1);
    }

    private static Inference numberOf(Inputs inputs) {
        inputs.only();
        return Inference.output(TensorShape.of(), DType.INT32);
    }

    /** A size that an attribute gives, or that is not known. */
    private static Dim given(int size) {
        return size == Unset.INT ? Dim.unknown() : Dim.of(size);
    }

    private static Inference histogram(Histogram operation, Inputs inputs) {
        inputs.onlyNumbers();
        return Inference.output(TensorShape.of(Dim.of(operation.bins())), inputs.dtype())
                .andOutput(TensorShape.of(Dim.of(operation.bins() + 1L)), inputs.dtype());
    }

    private static TensorShape withClasses(TensorShape input, int axis, int classes) {
        if (axis != -1 && (axis < 0 || axis >= input.rank())) {
            throw new Fault(ProblemId.AXIS, "axis " + axis + " is not one of " + input)
                    .because("The classes stand before one of the axes 0 to " + (input.rank() - 1)
                            + ", or last, which is -1.")
                    .at("axis");
        }
        return input.insert(axis == -1 ? input.rank() : axis, Dim.of(classes));
    }

    /** The classes that come along the last axis; one sample has no batch. */
    private static Inference multiHot(MultiHot operation, Inputs inputs) {
        TensorShape hot = withClasses(inputs.onlyNumbers(), operation.axis(), operation.numClasses());
        TensorShape shape = hot.rank() == 2 ? TensorShape.of(hot.last()) : hot.remove(1);
        return Inference.output(shape, inputs.dtype());
    }

    private static Inference nonzero(Inputs inputs) {
        TensorShape places = TensorShape.of(Dim.unknown());
        return Inference.outputs(
                Collections.nCopies(inputs.onlyNumbers().rank(), new Inference.Output(places, DType.INT32)));
    }

    private static Inference searchSorted(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        if (shapes.get(0).rank() != 1) {
            throw ShapeOperations.rank(shapes.get(0), "a sorted vector first");
        }
        return Inference.output(shapes.get(1), shapes.get(0).dim(0).isKnown() ? DType.INT32 : DType.INT64);
    }

    private static Inference segments(int number, Inputs inputs) {
        TensorShape data =
                ShapeOperations.atLeast(1, inputs.numbers().exactly(2).get(0));
        return Inference.output(data.with(0, given(number)), inputs.dtype());
    }

    private static TensorShape slice(Slice operation, Inputs inputs) {
        TensorShape input = inputs.atLeast(1).get(0);
        int[] shape = operation.shape();
        int[] starts = operation.startIndices();
        checkLength("shape", shape, input);
        if (starts.length > 0) {
            checkLength("startIndices", starts, input);
        }
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < shape.length; axis++) {
            Dim left = starts.length == 0 ? Dim.unknown() : input.dim(axis).minus(starts[axis]);
            dims.add(shape[axis] == -1 ? left : Dim.of(shape[axis]));
        }
        return new TensorShape(dims);
    }

    private static void checkLength(String attribute, int[] numbers, TensorShape input) {
        if (numbers.length != input.rank()) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_LENGTH,
                            attribute + " has " + numbers.length + (numbers.length == 1 ? " number, " : " numbers, ")
                                    + input + " has " + input.rank() + " axes")
                    .because("It takes a number for each axis, the batch included.")
                    .at(attribute);
        }
    }

    private static TensorShape take(Take operation, Inputs inputs) {
        List<TensorShape> shapes = inputs.exactly(2);
        TensorShape input = shapes.get(0);
        TensorShape places = shapes.get(1);
        if (operation.axis().length == 0) {
            return places;
        }
        int axis = input.axis(operation.axis()[0], "axis");
        List<Dim> dims = new ArrayList<>(input.slice(0, axis));
        dims.addAll(places.dims());
        dims.addAll(input.slice(axis + 1, input.rank()));
        return new TensorShape(dims);
    }

    private static TensorShape takeAlongAxis(TakeAlongAxis operation, Inputs inputs) {
        List<TensorShape> shapes = inputs.exactly(2);
        TensorShape input = shapes.get(0);
        TensorShape places = shapes.get(1);
        if (operation.axis().length == 0) {
            return TensorShape.of(TensorShape.product(places.dims()));
        }
        if (input.rank() != places.rank()) {
            throw new Fault(ProblemId.INPUT_RANK, "the ranks differ: " + inputs.describe(0) + ", " + inputs.describe(1))
                    .because("The indices must have an axis for each axis of the tensor.");
        }
        int axis = input.axis(operation.axis()[0], "axis");
        Dim taken = places.dim(axis);
        Inputs others = inputs.withShapes(List.of(input.with(axis, Dim.of(1)), places.with(axis, Dim.of(1))));
        return Broadcast.of(others, "TakeAlongAxis").with(axis, taken);
    }

    private static Inference topK(TopK operation, Inputs inputs) {
        TensorShape input = ShapeOperations.atLeast(1, inputs.onlyNumbers());
        if (input.last().isLessThan(operation.k())) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_RANGE,
                            "k is " + operation.k() + ", the last axis of " + input + " has " + input.last()
                                    + " elements")
                    .because("There are no more to take.")
                    .at("k");
        }
        TensorShape shape = input.withLast(Dim.of(operation.k()));
        return Inference.output(shape, inputs.dtype()).andOutput(shape, DType.INT32);
    }

    private static Inference unique(Unique operation, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        boolean hasAxis = operation.axis().length == 1;
        int axis = hasAxis ? input.axis(operation.axis()[0], "axis") : 0;
        Dim number = given(operation.size());
        TensorShape vector = TensorShape.of(number);
        Inference inference = Inference.output(hasAxis ? input.with(axis, number) : vector, inputs.dtype());
        if (operation.returnIndex()) {
            inference.andOutput(vector, DType.INT32);
        }
        if (operation.returnInverse()) {
            inference.andOutput(hasAxis ? TensorShape.of(input.dim(axis)) : input, DType.INT32);
        }
        if (operation.returnCounts()) {
            inference.andOutput(vector, DType.INT32);
        }
        return inference;
    }

    private static Inference unravelIndex(UnravelIndex operation, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        return Inference.outputs(
                Collections.nCopies(operation.shape().length, new Inference.Output(input, inputs.dtype())));
    }
}
