package io.github.layercheck.engine.catalogue;

import io.github.layercheck.Unset;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.OperationCall;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.legacy.Reshape;
import io.github.layercheck.legacy.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of TensorFlow on the sizes of tensors, which Keras 2 had in a graph and Keras 3 has not. */
final class LegacyOperations {

    /** A tensor, and sizes that are tensors. */
    private static final OperationCall WITH_SIZES = new OperationCall(List.of(
            new OperationCall.Argument("x", OperationCall.Kind.TENSOR),
            new OperationCall.Argument("sizes", OperationCall.Kind.LIST)));

    private LegacyOperations() {}

    /** The operation of a name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "Reshape" -> Operation.of(WITH_SIZES, Reshape.class, LegacyOperations::reshape);
            case "Shape" -> Operation.of(Shape.class, LegacyOperations::shape);
            default -> null;
        };
    }

    private static Inference shape(Shape operation, Inputs inputs) {
        TensorShape input = inputs.only();
        return Inference.output(TensorShape.of(Dim.of(input.rank())), operation.outType())
                .withValues(input.dims());
    }

    private static Inference reshape(Reshape operation, Inputs inputs) {
        int[] newshape = operation.newshape();
        List<Dim> sizes = newshape.length == 0 ? sizes(inputs) : sizes(newshape, inputs);
        TensorShape input = inputs.shape(0);
        Dim present = TensorShape.product(input.dims());
        Dim wanted = TensorShape.product(
                sizes.stream().filter(size -> !isLeftOver(size)).toList());
        boolean hasLeftOver = sizes.stream().anyMatch(LegacyOperations::isLeftOver);
        if (!hasLeftOver && !present.matches(wanted)) {
            throw new Fault(
                            ProblemId.RESHAPE_SIZE,
                            "the input " + input + " has " + present + " elements, the new shape has " + wanted)
                    .because("No element is added or left out.");
        }
        List<Dim> dims = new ArrayList<>();
        for (Dim size : sizes) {
            dims.add(isLeftOver(size) ? present.dividedBy(wanted) : size);
        }
        return Inference.output(new TensorShape(dims), inputs.dtype());
    }

    private static boolean isLeftOver(Dim size) {
        return size.isKnown() && size.size() == -1;
    }

    /** The sizes that one tensor has. */
    private static List<Dim> sizes(Inputs inputs) {
        TensorShape sizes = inputs.exactly(2).get(1);
        List<Dim> values = inputs.values(1);
        if (values != null) {
            return values;
        }
        Dim count = Weights.known(sizes.rank(1), 0, "sizes");
        List<Dim> unknown = new ArrayList<>();
        for (long i = 0; i < count.size(); i++) {
            unknown.add(Dim.unknown());
        }
        return unknown;
    }

    private static List<Dim> sizes(int[] newshape, Inputs inputs) {
        List<Dim> sizes = new ArrayList<>();
        int next = 1;
        for (int size : newshape) {
            if (size != Unset.INT) {
                sizes.add(Dim.of(size));
                continue;
            }
            if (next >= inputs.count()) {
                throw new Fault(ProblemId.INPUT_COUNT, "has more sizes that tensors give than tensors")
                        .because("Each Unset.INT in newshape stands for one more tensor.")
                        .at("newshape");
            }
            List<Dim> value = inputs.values(next++);
            sizes.add(value == null || value.size() != 1 ? Dim.unknown() : value.get(0));
        }
        inputs.exactly(next);
        return sizes;
    }
}
