package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.rest;
import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.Correlate;
import io.github.layercheck.ops.Cross;
import io.github.layercheck.ops.Einsum;
import io.github.layercheck.ops.Tensordot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations that multiply tensors along some of their axes. */
final class ProductOperations {

    private ProductOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "CDist" -> new Operation(tensors("x", "y"), (config, inputs) -> cdist(inputs));
            case "Corrcoef" -> new Operation(tensors("x"), (config, inputs) -> corrcoef(inputs));
            case "Correlate" -> Operation.of(tensors("x1", "x2"), Correlate.class, ProductOperations::correlate);
            case "Cross" -> Operation.of(tensors("x1", "x2"), Cross.class, ProductOperations::cross);
            case "Dot" -> new Operation(tensors("x1", "x2"), ProductOperations::dot);
            case "Einsum" -> Operation.of(rest("operands"), Einsum.class, ProductOperations::einsum);
            case "Inner" -> new Operation(tensors("x1", "x2"), (config, inputs) -> inner(inputs));
            case "Kron" -> new Operation(tensors("x1", "x2"), (config, inputs) -> kron(inputs));
            case "Matmul" -> new Operation(tensors("x1", "x2"), (config, inputs) -> matmul(inputs));
            case "Outer" -> new Operation(tensors("x1", "x2"), (config, inputs) -> outer(inputs));
            case "Tensordot" -> Operation.of(tensors("x1", "x2"), Tensordot.class, ProductOperations::tensordot);
            case "Vdot" ->
                new Operation(tensors("x1", "x2"), (config, inputs) -> Inference.output(scalar(inputs), common(inputs))
                        .product(TensorProducts.of(
                                TensorShape.of(), inputs.shape(0).dims())));
            default -> null;
        };
    }

    private static TensorShape scalar(Inputs inputs) {
        inputs.numbers().exactly(2);
        return TensorShape.of();
    }

    private static DType common(Inputs inputs) {
        List<DType> types = new ArrayList<>();
        for (int i = 0; i < inputs.count(); i++) {
            types.add(inputs.dtype(i));
        }
        return ElementTypes.common(types);
    }

    /** The same, where products of 8 bits are added in 32. */
    private static DType commonOfProducts(Inputs inputs) {
        for (int i = 0; i < inputs.count(); i++) {
            if (inputs.dtype(i) != DType.INT8) {
                return common(inputs);
            }
        }
        return DType.INT32;
    }

    /** A fault if two sizes that are multiplied element by element differ. */
    private static void checkEqual(Inputs inputs, int leftAxis, int rightAxis, String why) {
        Dim left = inputs.shape(0).dim(leftAxis);
        Dim right = inputs.shape(1).dim(rightAxis);
        if (!left.matches(right)) {
            throw new Fault(
                            ProblemId.INPUT_SHAPE,
                            "axis " + leftAxis + " of " + inputs.describe(0) + ", axis " + rightAxis + " of "
                                    + inputs.describe(1) + ": " + left + " and " + right)
                    .because(why);
        }
    }

    private static Inference matmul(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        TensorShape left = ShapeOperations.atLeast(1, shapes.get(0));
        TensorShape right = ShapeOperations.atLeast(1, shapes.get(1));
        checkEqual(
                inputs,
                -1,
                right.rank() == 1 ? -1 : -2,
                "The last axis of the first is multiplied with the last but one of the second.");
        TensorShape rows = left.rank() == 1 ? left.insert(0, Dim.of(1)) : left;
        TensorShape columns = right.rank() == 1 ? right.append(Dim.of(1)) : right;
        TensorShape shape = Broadcast.of(
                inputs.withShapes(List.of(
                        new TensorShape(rows.slice(0, rows.rank() - 2)),
                        new TensorShape(columns.slice(0, columns.rank() - 2)))),
                "Matmul");
        shape = left.rank() == 1 ? shape : shape.append(left.dim(-2));
        shape = right.rank() == 1 ? shape : shape.append(right.last());
        return Inference.output(shape, commonOfProducts(inputs))
                .product(TensorProducts.of(shape, List.of(left.last())));
    }

    private static Inference dot(LayerConfig config, Inputs inputs) {
        List<Promotion> types = Operands.types(config, inputs.numbers(), List.of("x1", "x2"));
        boolean isScaled = inputs.shapes().stream().anyMatch(shape -> shape.rank() == 0) || inputs.count() == 1;
        if (isScaled) {
            return Inference.output(Broadcast.of(inputs, "Dot"), Promotion.result(types));
        }
        TensorShape left = inputs.shape(0);
        TensorShape right = inputs.shape(1);
        int rightAxis = right.rank() == 1 ? -1 : -2;
        checkEqual(
                inputs, -1, rightAxis, "The last axis of the first is multiplied with the last but one of the second.");
        TensorShape shape = joined(left.remove(-1), right.remove(rightAxis));
        return Inference.output(shape, Promotion.result(types)).product(TensorProducts.of(shape, List.of(left.last())));
    }

    private static TensorShape joined(TensorShape left, TensorShape right) {
        List<Dim> dims = new ArrayList<>(left.dims());
        dims.addAll(right.dims());
        return new TensorShape(dims);
    }

    private static Inference inner(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        TensorShape left = shapes.get(0);
        TensorShape right = shapes.get(1);
        if (left.rank() == 0 || right.rank() == 0) {
            return Inference.output(joined(left, right), common(inputs));
        }
        checkEqual(inputs, -1, -1, "The last axes are multiplied with each other.");
        TensorShape shape = joined(left.remove(-1), right.remove(-1));
        return Inference.output(shape, common(inputs)).product(TensorProducts.of(shape, List.of(left.last())));
    }

    private static Inference outer(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        return Inference.output(
                TensorShape.of(
                        TensorShape.product(shapes.get(0).dims()),
                        TensorShape.product(shapes.get(1).dims())),
                common(inputs));
    }

    private static Inference kron(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        int rank = Math.max(shapes.get(0).rank(), shapes.get(1).rank());
        List<Dim> dims = new ArrayList<>();
        for (int axis = -rank; axis < 0; axis++) {
            dims.add(dim(shapes.get(0), axis).times(dim(shapes.get(1), axis)));
        }
        return Inference.output(new TensorShape(dims), common(inputs));
    }

    private static Dim dim(TensorShape shape, int axis) {
        return shape.rank() < -axis ? Dim.of(1) : shape.dim(axis);
    }

    private static Inference tensordot(Tensordot operation, Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        int[] axes = operation.axes();
        int[] left = axes.length == 1 ? last(axes[0]) : Arrays.copyOf(axes, axes.length / 2);
        int[] right = axes.length == 1 ? first(axes[0]) : Arrays.copyOfRange(axes, axes.length / 2, axes.length);
        if (left.length != right.length) {
            throw new Fault(ProblemId.ATTRIBUTE_LENGTH, "axes has " + axes.length + " numbers")
                    .because("It takes the axes of the first tensor and then as many of the second, or one number.")
                    .at("axes");
        }
        List<Integer> ofLeft = shapes.get(0).axes(left, "axes");
        List<Integer> ofRight = shapes.get(1).axes(right, "axes");
        for (int i = 0; i < ofLeft.size(); i++) {
            checkEqual(inputs, ofLeft.get(i), ofRight.get(i), "The axes are multiplied with each other.");
        }
        TensorShape shape = joined(without(shapes.get(0), ofLeft), without(shapes.get(1), ofRight));
        List<Dim> summed = new ArrayList<>();
        ofLeft.forEach(axis -> summed.add(shapes.get(0).dim(axis)));
        return Inference.output(shape, common(inputs)).product(TensorProducts.of(shape, summed));
    }

    private static int[] last(int count) {
        int[] axes = first(count);
        for (int i = 0; i < axes.length; i++) {
            axes[i] -= axes.length;
        }
        return axes;
    }

    private static int[] first(int count) {
        int[] axes = new int[Math.max(0, Math.min(count, TensorShape.MAX_RANK))];
        Arrays.setAll(axes, axis -> axis);
        return axes;
    }

    private static TensorShape without(TensorShape shape, List<Integer> axes) {
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            if (!axes.contains(axis)) {
                dims.add(shape.dim(axis));
            }
        }
        return new TensorShape(dims);
    }

    private static Inference cross(Cross operation, Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        boolean isOneAxis = operation.axis().length == 1;
        int axisa = isOneAxis ? operation.axis()[0] : operation.axisa();
        int axisb = isOneAxis ? operation.axis()[0] : operation.axisb();
        int axisc = isOneAxis ? operation.axis()[0] : operation.axisc();
        int left = shapes.get(0).axis(axisa, isOneAxis ? "axis" : "axisa");
        int right = shapes.get(1).axis(axisb, isOneAxis ? "axis" : "axisb");
        checkVector(inputs, 0, left);
        checkVector(inputs, 1, right);
        TensorShape shape = Broadcast.of(
                inputs.withShapes(
                        List.of(shapes.get(0).remove(left), shapes.get(1).remove(right))),
                "Cross");
        boolean isVector =
                shapes.get(0).dim(left).is(3) || shapes.get(1).dim(right).is(3);
        if (isVector) {
            int place = shape.append(Dim.of(1)).axis(axisc, isOneAxis ? "axis" : "axisc");
            shape = shape.insert(place, Dim.of(3));
        }
        return Inference.output(shape, common(inputs));
    }

    private static void checkVector(Inputs inputs, int input, int axis) {
        Dim size = inputs.shape(input).dim(axis);
        if (size.isKnown() && !size.is(2) && !size.is(3)) {
            throw new Fault(ProblemId.INPUT_SHAPE, "axis " + axis + " of " + inputs.describe(input) + " has " + size)
                    .because("Vectors of 2 or 3 elements have a cross product.");
        }
    }

    private static Inference einsum(Einsum operation, Inputs inputs) {
        EinsumSubscripts.Result result =
                EinsumSubscripts.parse(operation.subscripts()).of(inputs.numbers());
        Inference inference = Inference.output(result.shape(), commonOfProducts(inputs));
        return inputs.count() == 2
                ? inference.product(result.labels())
                : inputs.count() > 2 ? inference.ofUnknownCost() : inference;
    }

    private static Inference cdist(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        TensorShape left = ShapeOperations.atLeast(2, shapes.get(0));
        TensorShape right = ShapeOperations.atLeast(2, shapes.get(1));
        checkEqual(inputs, -1, -1, "The distance is between vectors of one length.");
        TensorShape batch = Broadcast.of(
                inputs.withShapes(List.of(
                        new TensorShape(left.slice(0, left.rank() - 2)),
                        new TensorShape(right.slice(0, right.rank() - 2)))),
                "CDist");
        return Inference.output(
                batch.append(left.dim(-2)).append(right.dim(-2)), ElementTypes.fraction(common(inputs)));
    }

    private static Inference correlate(Correlate operation, Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        shapes.forEach(shape -> {
            if (shape.rank() != 1) {
                throw ShapeOperations.rank(shape, "two vectors");
            }
        });
        Dim left = shapes.get(0).dim(0);
        Dim right = shapes.get(1).dim(0);
        DType type = common(inputs);
        Dim overlaps = left.isKnown() && right.isKnown()
                ? Dim.of(overlaps(operation.mode(), left.size(), right.size()))
                : Dim.unknown();
        return Inference.output(TensorShape.of(overlaps), ElementTypes.floatingOfSize(type))
                .product(TensorProducts.of(TensorShape.of(overlaps), List.of(right)));
    }

    private static long overlaps(String mode, long left, long right) {
        return switch (mode) {
            case "same" -> Math.max(left, right);
            case "full" -> left + right - 1;
            case "valid" -> Math.abs(left - right) + 1;
            default ->
                throw new Fault(ProblemId.UNKNOWN_IDENTIFIER, "mode is \"" + mode + "\"")
                        .because("It is \"valid\", \"same\" or \"full\".")
                        .at("mode");
        };
    }

    private static Inference corrcoef(Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        DType type = ElementTypes.floatingOfSize(inputs.dtype());
        if (input.rank() < 2) {
            return Inference.output(TensorShape.of(), type);
        }
        TensorShape shape = TensorShape.of(input.dim(0), input.dim(0));
        return Inference.output(shape, type).product(TensorProducts.of(shape, List.of(input.last())));
    }
}
