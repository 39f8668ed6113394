package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.BatchNorm;
import io.github.layercheck.ops.CTCDecode;
import io.github.layercheck.ops.CategoricalCrossentropy;
import io.github.layercheck.ops.Glu;
import io.github.layercheck.ops.LayerNorm;
import io.github.layercheck.ops.RMSNorm;
import io.github.layercheck.ops.SparseCategoricalCrossentropy;
import io.github.layercheck.ops.Sparsemax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations of neural networks that do not work element by element. */
final class NeuralOperations {

    private static final String AXIS = "axis";

    private NeuralOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "BatchNorm" ->
                Operation.of(
                        tensors("x", "mean", "variance").optional("offset", "scale"),
                        BatchNorm.class,
                        NeuralOperations::batchNorm);
            case "BinaryCrossentropy" ->
                new Operation(
                        tensors("target", "output"),
                        (config, inputs) -> Inference.output(same(inputs), inputs.dtype(1)));
            case "CategoricalCrossentropy" ->
                Operation.of(
                        tensors("target", "output"),
                        CategoricalCrossentropy.class,
                        (loss, inputs) -> Inference.output(
                                same(inputs).remove(inputs.shape(0).axis(loss.axis(), AXIS)), inputs.dtype(1)));
            case "CTCDecode" ->
                Operation.of(tensors("inputs", "sequence_lengths"), CTCDecode.class, NeuralOperations::ctcDecode)
                        .making(Outputs.SEVERAL);
            case "CTCLoss" ->
                new Operation(
                        tensors("target", "output", "target_length", "output_length"),
                        (config, inputs) -> ctcLoss(inputs));
            case "DotProductAttention" ->
                new Operation(
                        tensors("query", "key", "value").optional("bias", "mask", "scale"),
                        (config, inputs) -> attention(inputs));
            case "Glu" -> ShapeOperations.keeping(Glu.class, NeuralOperations::glu);
            case "LayerNorm" ->
                Operation.of(
                        tensors("x").optional("gamma", "beta"),
                        LayerNorm.class,
                        (norm, inputs) -> overAxes(norm.axis(), inputs));
            case "LogSoftmax", "Softmax" ->
                new Operation(tensors("x"), (config, inputs) -> overAxes(Axes.numbers(config, AXIS), inputs));
            case "Normalize" -> new Operation(tensors("x"), NeuralOperations::normalize);
            case "Polar" ->
                new Operation(
                        tensors("abs_", "angle"), (config, inputs) -> Inference.output(same(inputs), DType.FLOAT32));
            case "PSNR" -> new Operation(tensors("x1", "x2"), (config, inputs) -> psnr(inputs));
            case "RMSNorm" ->
                Operation.of(
                        tensors("x").optional("scale"), RMSNorm.class, (norm, inputs) -> overAxes(norm.axis(), inputs));
            case "SparseCategoricalCrossentropy" ->
                Operation.of(
                        tensors("target", "output"),
                        SparseCategoricalCrossentropy.class,
                        NeuralOperations::sparseCrossentropy);
            case "Sparsemax" ->
                Operation.of(Sparsemax.class, (sparsemax, inputs) -> overAxes(new int[] {sparsemax.axis()}, inputs));
            default -> null;
        };
    }

    private static Inference overAxes(int[] axes, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        input.axes(axes, AXIS);
        return Inference.output(input, inputs.dtype());
    }

    private static Inference normalize(LayerConfig config, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        Axes.of(config, AXIS, input);
        return Inference.output(input, DType.FLOAT32);
    }

    private static TensorShape glu(Glu operation, TensorShape input) {
        int axis = input.axis(operation.axis(), AXIS);
        Dim size = input.dim(axis);
        if (size.isKnown() && size.size() % 2 != 0) {
            throw new Fault(ProblemId.INPUT_SHAPE, "axis " + axis + " of " + input + " is odd")
                    .because("Its first half is multiplied by the second, so the size must be even.")
                    .at(AXIS);
        }
        return input.with(axis, size.dividedBy(2));
    }

    /** The common shape of two tensors; a fault if they differ. */
    private static TensorShape same(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        if (!shapes.get(0).matches(shapes.get(1))) {
            throw new Fault(ProblemId.INPUT_SHAPE, inputs.describe(0) + ", " + inputs.describe(1))
                    .because("Both must have the same shape.");
        }
        return shapes.get(1);
    }

    private static Inference sparseCrossentropy(SparseCategoricalCrossentropy operation, Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        TensorShape output = shapes.get(1);
        TensorShape expected = output.remove(ShapeOperations.atLeast(1, output).axis(operation.axis(), AXIS));
        TensorShape target = shapes.get(0);
        boolean hasOneMore = target.rank() == output.rank() && target.last().is(1);
        if (!expected.matches(hasOneMore ? target.remove(-1) : target)) {
            throw new Fault(ProblemId.INPUT_SHAPE, inputs.describe(0) + ", " + inputs.describe(1))
                    .because("The target must have the shape of the output without its axis of classes, " + expected
                            + ".");
        }
        return Inference.output(expected, inputs.dtype(1));
    }

    private static Inference batchNorm(BatchNorm operation, Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(3);
        TensorShape input = shapes.get(0);
        TensorShape channels = TensorShape.of(input.dim(input.axis(operation.axis(), AXIS)));
        List<TensorShape> vectors = new ArrayList<>(shapes.subList(1, 3));
        vectors.addAll(inputs.arguments("offset"));
        vectors.addAll(inputs.arguments("scale"));
        for (TensorShape vector : vectors) {
            if (!vector.matches(channels)) {
                throw new Fault(ProblemId.INPUT_SHAPE, "a vector is " + vector + ", the channels are " + channels)
                        .because("Mean, variance, offset and scale must have a number for each channel.");
            }
        }
        return Inference.output(input, inputs.dtype());
    }

    /** The features are those of the value. */
    private static Inference attention(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(3);
        for (TensorShape shape : shapes) {
            if (shape.rank() != 4) {
                throw ShapeOperations.rank(shape, "(batch, steps, heads, features) three times");
            }
        }
        TensorShape query = shapes.get(0);
        TensorShape scores = query.withLast(shapes.get(1).dim(1));
        return Inference.output(
                        query.withLast(shapes.get(2).last()),
                        ElementTypes.common(List.of(inputs.dtype(0), inputs.dtype(1), inputs.dtype(2))))
                .product(TensorProducts.of(scores, List.of(query.last())))
                .product(TensorProducts.of(scores, List.of(shapes.get(2).last())));
    }

    private static Inference psnr(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        if (shapes.get(0).rank() != shapes.get(1).rank()) {
            throw new Fault(ProblemId.INPUT_RANK, inputs.describe(0) + ", " + inputs.describe(1))
                    .because("Both must have the same number of axes.");
        }
        return Inference.output(TensorShape.of(), DType.FLOAT32);
    }

    private static Inference ctcLoss(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(4);
        for (TensorShape shape : shapes) {
            if (!ShapeOperations.atLeast(1, shape).dim(0).matches(shapes.get(0).dim(0))) {
                throw new Fault(ProblemId.INPUT_SHAPE, "the first axes differ: " + shapes.get(0) + ", " + shape)
                        .because("All must have the same batch.");
            }
        }
        return Inference.output(
                TensorShape.of(shapes.get(0).dim(0)), ElementTypes.common(List.of(inputs.dtype(1), DType.FLOAT32)));
    }

    private static Inference ctcDecode(CTCDecode operation, Inputs inputs) {
        TensorShape input =
                ShapeOperations.atLeast(2, inputs.numbers().exactly(2).get(0));
        Dim paths = Dim.of(operation.strategy().equals("greedy") ? 1 : operation.topPaths());
        return Inference.output(TensorShape.of(paths, input.dim(0), input.dim(1)), DType.INT32)
                .andOutput(
                        TensorShape.of(input.dim(0), paths),
                        ElementTypes.common(List.of(inputs.dtype(), DType.FLOAT32)));
    }
}
