package io.github.layercheck.engine.cost;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a layer does to the receptive fields of the axes that windows move over. */
final class FieldRule {

    private FieldRule() {}

    /**
     * The fields of what a layer makes of one tensor, or null if there is no figure.
     *
     * @param input the shape of the tensor
     * @param fields those of its axes that windows move over, in order
     */
    static @Nullable List<Field> apply(LayerConfig config, TensorShape input, List<Field> fields) {
        return switch (config.type().name()) {
            case "Conv1D",
                    "Conv2D",
                    "Conv3D",
                    "DepthwiseConv1D",
                    "DepthwiseConv2D",
                    "SeparableConv1D",
                    "SeparableConv2D" ->
                windows(config, numbers(config, "kernelSize"), numbers(config, "dilationRate"), input, fields);
            case "MaxPooling1D",
                    "MaxPooling2D",
                    "MaxPooling3D",
                    "AveragePooling1D",
                    "AveragePooling2D",
                    "AveragePooling3D" -> windows(config, numbers(config, "poolSize"), List.of(1), input, fields);
            case "ZeroPadding1D", "ZeroPadding2D", "ZeroPadding3D" -> shifted(numbers(config, "padding"), 1, fields);
            case "Cropping1D", "Cropping2D", "Cropping3D" -> shifted(numbers(config, "cropping"), -1, fields);
            case "Dense", "Softmax", "LayerNormalization", "RMSNormalization", "UnitNormalization" ->
                isOverLastAxis(config, input) ? fields : null;
            case "Activation",
                    "ReLU",
                    "LeakyReLU",
                    "ELU",
                    "PReLU",
                    "Identity",
                    "Masking",
                    "Dropout",
                    "SpatialDropout1D",
                    "SpatialDropout2D",
                    "SpatialDropout3D",
                    "GaussianDropout",
                    "GaussianNoise",
                    "AlphaDropout",
                    "ActivityRegularization",
                    "BatchNormalization",
                    "Rescaling",
                    "Normalization",
                    "LayerScale",
                    "StochasticDepth" -> fields;
            default -> null;
        };
    }

    /** Whether a layer that merges several tensors keeps the places of their elements. */
    static boolean merges(LayerConfig config, TensorShape input) {
        return switch (config.type().name()) {
            case "Add", "Average", "Maximum", "Minimum", "Multiply", "Subtract" -> true;
            case "Concatenate" ->
                config.value("axis").equals(-1) || config.value("axis").equals(input.rank() - 1);
            default -> false;
        };
    }

    private static boolean isOverLastAxis(LayerConfig config, TensorShape input) {
        if (config.type().attribute("axis") == null) {
            return true;
        }
        Object axis = config.value("axis");
        int last = input.rank() - 1;
        return axis.equals(-1) || axis.equals(last) || axis.equals(List.of(-1)) || axis.equals(List.of(last));
    }

    private static List<Integer> numbers(LayerConfig config, String attribute) {
        List<Integer> numbers = new ArrayList<>();
        for (Object number : (List<?>) config.value(attribute)) {
            numbers.add((Integer) number);
        }
        return numbers;
    }

    private static long of(List<Integer> numbers, int axis) {
        return numbers.get(numbers.size() == 1 ? 0 : axis);
    }

    private static List<Field> windows(
            LayerConfig config, List<Integer> sizes, List<Integer> dilation, TensorShape input, List<Field> fields) {
        List<Integer> given = numbers(config, "strides");
        List<Integer> strides = given.isEmpty() ? sizes : given;
        int firstAxis = config.isChannelsFirst() ? 2 : 1;
        List<Field> seen = new ArrayList<>();
        for (int axis = 0; axis < fields.size(); axis++) {
            long reach = (of(sizes, axis) - 1) * of(dilation, axis) + 1;
            long stride = of(strides, axis);
            Long padding = padding((String) config.value("padding"), input.dim(firstAxis + axis), reach, stride);
            seen.add(fields.get(axis).window(reach, stride, padding));
        }
        return seen;
    }

    private static @Nullable Long padding(String padding, Dim size, long reach, long stride) {
        return switch (padding) {
            case "VALID" -> 0L;
            case "CAUSAL" -> reach - 1;
            default -> samePadding(size, reach, stride);
        };
    }

    /** What comes in front of an axis so that a window makes as many elements as it takes steps. */
    private static @Nullable Long samePadding(Dim size, long reach, long stride) {
        if (stride == 1) {
            return (reach - 1) / 2;
        }
        if (!size.isKnown()) {
            return null;
        }
        long windows = -Math.floorDiv(-size.size(), stride);
        return Math.max((windows - 1) * stride + reach - size.size(), 0) / 2;
    }

    /** Numbers of elements at the ends of each axis: one for all, one for each axis, or two for each. */
    private static List<Field> shifted(List<Integer> numbers, int sign, List<Field> fields) {
        boolean isPairs = numbers.size() == 2 * fields.size();
        List<Field> shifted = new ArrayList<>();
        for (int axis = 0; axis < fields.size(); axis++) {
            long inFront = isPairs ? numbers.get(2 * axis) : of(numbers, axis);
            shifted.add(fields.get(axis).shifted(sign * inFront));
        }
        return shifted;
    }
}
