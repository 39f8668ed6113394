package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Average;
import io.github.layercheck.layers.Concatenate;
import io.github.layercheck.layers.Dot;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of Keras' layers that make one tensor of several. */
final class MergingLayers {

    private MergingLayers() {}

    /** The inputs side by side along an axis. */
    static Inference concatenate(Concatenate layer, Inputs inputs) {
        List<TensorShape> shapes = inputs.atLeast(2);
        TensorShape first = shapes.get(0);
        String why = "Concatenate joins along axis " + layer.axis() + "; all other axes must be equal.";
        checkRanks(inputs, why);
        int joined = first.sampleAxis(layer.axis(), "axis");
        checkOtherAxes(inputs, joined, why);
        batch(inputs, ProblemId.CONCATENATE_MISMATCH);
        Dim sum = shapes.stream()
                .map(shape -> shape.dim(joined))
                .reduce(Dim::plus)
                .orElseThrow();
        return output(inputs, first.with(joined, sum));
    }

    private static void checkRanks(Inputs inputs, String why) {
        for (int i = 1; i < inputs.count(); i++) {
            if (inputs.shape(i).rank() != inputs.shape(0).rank()) {
                throw new Fault(
                                ProblemId.CONCATENATE_MISMATCH,
                                "the ranks differ: " + inputs.describe(0) + ", " + inputs.describe(i))
                        .because(why);
            }
        }
    }

    private static void checkOtherAxes(Inputs inputs, int joined, String why) {
        int rank = inputs.shape(0).rank();
        for (int axis = 1; axis < rank; axis++) {
            if (axis != joined) {
                Optional<AxisDifference> difference = AxisDifference.find(inputs, axis - rank, false);
                if (difference.isPresent()) {
                    throw difference.get().fault(ProblemId.CONCATENATE_MISMATCH).because(why);
                }
            }
        }
    }

    /** The dot products along an axis of each input: the other axes of the first and then of the second remain. */
    static Inference dot(Dot layer, Inputs inputs) {
        List<TensorShape> shapes = (layer.normalize() ? inputs.floats() : inputs.numbers()).exactly(2);
        TensorShape left = shapes.get(0);
        TensorShape right = shapes.get(1);
        int last = layer.axes().length - 1;
        int leftAxis = left.sampleAxis(layer.axes()[0], "axes", 0);
        int rightAxis = right.sampleAxis(layer.axes()[last], "axes", last);
        if (!left.dim(leftAxis).equals(right.dim(rightAxis))) {
            Fault fault = new Fault(
                            ProblemId.MERGE_MISMATCH,
                            "axis " + leftAxis + " of " + inputs.name(0) + " is " + left.dim(leftAxis) + ", axis "
                                    + rightAxis + " of " + inputs.name(1) + " is " + right.dim(rightAxis))
                    .because("Dot multiplies along these axes: " + inputs.describe(0) + ", " + inputs.describe(1) + ".")
                    .at("axes");
            boolean isOneAxis = leftAxis - left.rank() == rightAxis - right.rank();
            throw isOneAxis ? fault.between(new Fault.Difference(0, 1, leftAxis - left.rank())) : fault;
        }
        List<Dim> leftPlaces = left.remove(leftAxis).sample();
        List<Dim> rightPlaces = right.remove(rightAxis).sample();
        List<Dim> sample = new ArrayList<>(leftPlaces);
        sample.addAll(rightPlaces);
        if (sample.isEmpty()) {
            sample.add(Dim.of(1));
        }
        List<Dim> product = new ArrayList<>(Places.of("left_", leftPlaces));
        product.addAll(Places.of("right_", rightPlaces));
        product.add(left.dim(leftAxis).named("summed"));
        return output(inputs, TensorShape.ofSample(batch(inputs, ProblemId.MERGE_MISMATCH), sample))
                .product(product);
    }

    /** An operation on the inputs, element by element; an axis of size 1 repeats, and so does one missing in front. */
    static Inference elementwise(Annotation layer, Inputs inputs) {
        return output(inputs, broadcast(layer, inputs, inputs.integersOrFloats().atLeast(2)));
    }

    /** The same of exactly two inputs. */
    static Inference elementwiseOfTwo(Annotation layer, Inputs inputs) {
        return output(inputs, broadcast(layer, inputs, inputs.integersOrFloats().exactly(2)));
    }

    /** The mean of the inputs, element by element. */
    static Inference average(Average layer, Inputs inputs) {
        return Inference.output(
                broadcast(layer, inputs, inputs.integersOrFloats().atLeast(2)));
    }

    private static TensorShape broadcast(Annotation layer, Inputs inputs, List<TensorShape> shapes) {
        int rank = shapes.stream().mapToInt(TensorShape::rank).max().orElseThrow();
        List<Dim> sample = new ArrayList<>();
        for (int axis = 1 - rank; axis < 0; axis++) {
            Optional<AxisDifference> difference = AxisDifference.find(inputs, axis, true);
            if (difference.isPresent()) {
                throw difference
                        .get()
                        .fault(ProblemId.MERGE_MISMATCH)
                        .because(layer.annotationType().getSimpleName()
                                + " works element by element: the sizes of an axis must be equal, or one of them 1.");
            }
            sample.add(repeated(shapes, axis));
        }
        return TensorShape.ofSample(batch(inputs, ProblemId.MERGE_MISMATCH), sample);
    }

    /** An output of the inputs' type if they share one; Keras casts floating-point types to the layer's own. */
    private static Inference output(Inputs inputs, TensorShape shape) {
        for (int i = 1; i < inputs.count(); i++) {
            if (inputs.dtype(i) != inputs.dtype()) {
                return Inference.output(shape);
            }
        }
        return Inference.outputKeeping(inputs, shape);
    }

    /** The size of all inputs that is not 1; unknown if one is, as Keras has it. */
    private static Dim repeated(List<TensorShape> shapes, int axis) {
        Dim repeated = Dim.of(1);
        for (TensorShape shape : shapes) {
            Dim dim = shape.rank() > -axis ? shape.dim(axis) : repeated;
            if (!dim.isKnown()) {
                return dim;
            }
            repeated = repeated.is(1) ? dim : repeated;
        }
        return repeated;
    }

    /** The batch of all inputs, which is known if it is known of one. */
    private static Dim batch(Inputs inputs, ProblemId mismatch) {
        int known = 0;
        for (int i = 1; i < inputs.count(); i++) {
            Dim batch = inputs.shape(i).batch();
            if (!batch.matches(inputs.shape(known).batch())) {
                throw new Fault(mismatch, "the batches differ: " + inputs.describe(known) + ", " + inputs.describe(i))
                        .because("The layer treats each sample of a batch separately.");
            }
            known = batch.isKnown() ? i : known;
        }
        return inputs.shape(known).batch();
    }
}
