package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.lists;
import static io.github.layercheck.engine.rule.OperationCall.rest;
import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.Append;
import io.github.layercheck.ops.Concatenate;
import io.github.layercheck.ops.Meshgrid;
import io.github.layercheck.ops.Stack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations that make one tensor of several. */
final class JoinOperations {

    private JoinOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "Append" -> Operation.of(tensors("x1", "x2"), Append.class, JoinOperations::append);
            case "Concatenate" ->
                Operation.of(
                        lists("xs"),
                        Concatenate.class,
                        (join, inputs) -> joined(inputs, inputs.atLeast(1), join.axis(), "axis"));
            case "Dstack" ->
                new Operation(lists("xs"), (config, inputs) -> joined(inputs, withThreeAxes(inputs), 2, ""));
            case "Hstack" ->
                new Operation(
                        lists("xs"),
                        (config, inputs) -> joined(
                                inputs, inputs.atLeast(1), inputs.shape(0).rank() == 1 ? 0 : 1, ""));
            case "Vstack" -> new Operation(lists("xs"), (config, inputs) -> joined(inputs, inputs.atLeast(1), 0, ""));
            case "Meshgrid" ->
                Operation.of(rest("x"), Meshgrid.class, JoinOperations::meshgrid)
                        .making(Outputs.SEVERAL);
            case "Select" ->
                new Operation(lists("condlist", "choicelist").optional("default"), (config, inputs) -> select(inputs));
            case "Stack" -> Operation.of(lists("x"), Stack.class, JoinOperations::stack);
            default -> null;
        };
    }

    private static DType common(Inputs inputs) {
        List<DType> types = new ArrayList<>();
        for (int i = 0; i < inputs.count(); i++) {
            types.add(inputs.dtype(i));
        }
        return types.stream().distinct().count() == 1 ? types.get(0) : ElementTypes.common(types);
    }

    /** Tensors one behind the other; the attribute is that of the axis, or empty if the axis is fixed. */
    private static Inference joined(Inputs inputs, List<TensorShape> shapes, int number, String attribute) {
        TensorShape first = shapes.get(0);
        int axis = attribute.isEmpty()
                ? ShapeOperations.atLeast(number + 1, first).axis(number, "axis")
                : first.axis(number, attribute);
        Dim sum = Dim.of(0);
        TensorShape joined = first;
        for (int i = 0; i < shapes.size(); i++) {
            TensorShape shape = shapes.get(i);
            if (shape.rank() != first.rank()) {
                throw new Fault(
                                ProblemId.CONCATENATE_MISMATCH,
                                "the ranks differ: " + inputs.describe(0) + ", " + inputs.describe(i))
                        .because("Tensors are joined along an axis that all have.");
            }
            for (int other = 0; other < first.rank(); other++) {
                if (other != axis && !joined.dim(other).matches(shape.dim(other))) {
                    throw new AxisDifference(inputs.withShapes(shapes), 0, i, other - first.rank())
                            .fault(ProblemId.CONCATENATE_MISMATCH)
                            .because("The tensors are joined along axis " + number + "; all other axes must be equal.");
                }
            }
            sum = i == 0 ? shape.dim(axis) : sum.plus(shape.dim(axis));
        }
        return Inference.output(joined.with(axis, sum), common(inputs));
    }

    private static List<TensorShape> withThreeAxes(Inputs inputs) {
        return withTwoAxes(inputs).stream()
                .map(shape -> shape.rank() == 2 ? shape.append(Dim.of(1)) : shape)
                .toList();
    }

    /** A vector is a row. */
    private static List<TensorShape> withTwoAxes(Inputs inputs) {
        return inputs.atLeast(1).stream()
                .map(shape -> shape.rank() == 0 ? shape.append(Dim.of(1)) : shape)
                .map(shape -> shape.rank() == 1 ? shape.insert(0, Dim.of(1)) : shape)
                .toList();
    }

    private static Inference append(Append operation, Inputs inputs) {
        List<TensorShape> shapes = inputs.exactly(2);
        if (operation.axis().length == 1) {
            return joined(inputs, shapes, operation.axis()[0], "axis");
        }
        Dim elements = TensorShape.product(shapes.get(0).dims())
                .plus(TensorShape.product(shapes.get(1).dims()));
        return Inference.output(TensorShape.of(elements), common(inputs));
    }

    private static Inference stack(Stack operation, Inputs inputs) {
        List<TensorShape> shapes = inputs.atLeast(1);
        TensorShape first = shapes.get(0);
        for (int i = 1; i < shapes.size(); i++) {
            if (!shapes.get(i).matches(first)) {
                throw new Fault(
                                ProblemId.MERGE_MISMATCH,
                                "the shapes differ: " + inputs.describe(0) + ", " + inputs.describe(i))
                        .because("Tensors must have the same shape to be stacked along a new axis.");
            }
        }
        int axis = first.append(Dim.of(1)).axis(operation.axis(), "axis");
        return Inference.output(first.insert(axis, Dim.of(shapes.size())), common(inputs));
    }

    private static Inference meshgrid(Meshgrid operation, Inputs inputs) {
        List<Dim> sizes = new ArrayList<>();
        inputs.atLeast(1).forEach(shape -> sizes.add(TensorShape.product(shape.dims())));
        if (operation.indexing().equals("xy") && sizes.size() > 1) {
            Collections.swap(sizes, 0, 1);
        }
        List<Inference.Output> outputs = new ArrayList<>();
        for (int i = 0; i < inputs.count(); i++) {
            outputs.add(new Inference.Output(new TensorShape(sizes), inputs.dtype(i)));
        }
        return Inference.outputs(outputs);
    }

    /** The conditions come first, then as many tensors. */
    private static Inference select(Inputs inputs) {
        List<TensorShape> shapes = inputs.atLeast(2);
        int first = shapes.size() / 2;
        return Inference.output(Broadcast.of(inputs, "Select"), inputs.dtype(first));
    }
}
