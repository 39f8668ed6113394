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
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Operations that make one element of all along some axes, or put those of an axis in order. */
final class ReductionOperations {

    private static final String AXIS = "axis";

    private ReductionOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "AllClose" -> new Operation(tensors("x1", "x2"), (config, inputs) -> allClose(inputs));
            case "All", "Any" -> reduction(type -> DType.BOOL);
            case "Amax", "Amin", "Max", "Min", "Nanmax", "Nanmin", "Ptp" -> reduction(type -> type);
            case "Mean", "Median", "Nanmean", "Nanmedian", "Nanstd", "Nanvar", "Norm", "Std", "Var" ->
                reduction(ElementTypes::floating);
            case "Nanprod", "Nansum", "Sum" -> reduction(ElementTypes::accumulated);
            case "Prod" ->
                new Operation(
                        tensors("x"),
                        (config, inputs) -> Inference.output(
                                reduced(config, inputs),
                                ElementwiseOperations.typeOr(config, ElementTypes.accumulated(inputs.dtype()))));
            case "Argmax", "Argmin", "CountNonzero", "Nanargmax", "Nanargmin" -> reduction(type -> DType.INT32);
            case "Logsumexp" -> reduction(type -> DType.FLOAT32);
            case "Moments" -> new Operation(tensors("x"), ReductionOperations::moments).making(Outputs.SEVERAL);
            case "Average" -> new Operation(tensors("x").optional("weights"), ReductionOperations::average);
            case "Nanpercentile", "Nanquantile", "Percentile", "Quantile" ->
                new Operation(tensors("x", "q"), ReductionOperations::quantile);
            case "Cumprod", "Cumsum", "Nancumprod", "Nancumsum" ->
                new Operation(
                        tensors("x"),
                        (config, inputs) -> Inference.output(
                                ordered(config, inputs.numbers()),
                                ElementTypes.withoutBooleans(ElementwiseOperations.typeOr(config, inputs.dtype()))));
            case "Sort" ->
                new Operation(
                        tensors("x"),
                        (config, inputs) -> Inference.output(ordered(config, inputs.numbers()), inputs.dtype()));
            case "Argpartition", "Argsort" ->
                new Operation(
                        tensors("x"),
                        (config, inputs) -> Inference.output(ordered(config, inputs.numbers()), DType.INT32));
            default -> null;
        };
    }

    private static Operation reduction(UnaryOperator<DType> result) {
        return new Operation(
                tensors("x"),
                (config, inputs) -> Inference.output(reduced(config, inputs), result.apply(inputs.dtype())));
    }

    private static TensorShape reduced(LayerConfig config, Inputs inputs) {
        return reduced(inputs.onlyNumbers(), config, AXIS);
    }

    /** A shape without some axes, or with size 1 for them; if no axis is named, all are meant. */
    private static TensorShape reduced(TensorShape input, LayerConfig config, String attribute) {
        boolean keepdims = config.type().attribute("keepdims") != null && (Boolean) config.value("keepdims");
        List<Integer> axes = Axes.of(config, attribute, input);
        boolean areAll = axes.isEmpty();
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < input.rank(); axis++) {
            if (!areAll && !axes.contains(axis)) {
                dims.add(input.dim(axis));
            } else if (keepdims) {
                dims.add(Dim.of(1));
            }
        }
        return new TensorShape(dims);
    }

    private static Inference allClose(Inputs inputs) {
        Broadcast.of(inputs.numbers(), "AllClose");
        return Inference.output(TensorShape.of(), DType.BOOL);
    }

    private static Inference moments(LayerConfig config, Inputs inputs) {
        TensorShape shape = reduced(inputs.onlyNumbers(), config, "axes");
        return Inference.output(shape, inputs.dtype()).andOutput(shape, inputs.dtype());
    }

    private static Inference average(LayerConfig config, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        List<Integer> axes = Axes.of(config, AXIS, input);
        inputs.argument("weights").ifPresent(weights -> checkWeights(input, axes, weights));
        return Inference.output(reduced(config, inputs), ElementTypes.fraction(inputs.dtype()));
    }

    private static void checkWeights(TensorShape input, List<Integer> axes, TensorShape weights) {
        boolean areOfAxis = !axes.isEmpty() && weights.matches(TensorShape.of(input.dim(axes.get(0))));
        if (!areOfAxis && !weights.matches(input)) {
            throw new Fault(ProblemId.INPUT_SHAPE, "the weights are " + weights + ", the input is " + input)
                    .because("There must be a weight for each element"
                            + (axes.isEmpty() ? "." : ", or for each element of the axis."));
        }
    }

    /** A vector of quantiles adds an axis, which comes first. */
    private static Inference quantile(LayerConfig config, Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        TensorShape shape = reduced(shapes.get(0), config, AXIS);
        TensorShape quantiles = shapes.get(1);
        return Inference.output(
                quantiles.rank() == 0 ? shape : shape.insert(0, quantiles.dim(0)),
                ElementTypes.floating(inputs.dtype()));
    }

    /** The shape itself, or all elements in a row where no axis is named. */
    private static TensorShape ordered(LayerConfig config, Inputs inputs) {
        TensorShape input = inputs.only();
        return Axes.of(config, AXIS, input).isEmpty() ? TensorShape.of(TensorShape.product(input.dims())) : input;
    }
}
