package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the elements of a scalar or a vector that an operation makes of sizes of tensors. TensorFlow folds the same
 * constants when it infers a shape. (Keras 2.15.0: keras/src/engine/keras_tensor.py, inferred_value.)
 */
final class KnownValues {

    private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?\\d{1,9})\\s*,?\\s*");
    private static final Pattern RANGE = Pattern.compile("\\s*([+-]?\\d{1,9})?\\s*:\\s*([+-]?\\d{1,9})?\\s*,?\\s*");

    /** As many as Keras follows. */
    private static final int MAX_VALUES = 254;

    private KnownValues() {}

    /** Adds what is known. */
    static Inference add(LayerConfig operation, Inputs inputs, Inference inference) {
        List<Dim> values = of(operation, inputs);
        return values == null ? inference : inference.withValues(values);
    }

    private static @Nullable List<Dim> of(LayerConfig operation, Inputs inputs) {
        return switch (operation.type().name()) {
            case "Add" -> elementwise(operation, inputs, Math::addExact);
            case "Subtract" -> elementwise(operation, inputs, Math::subtractExact);
            case "Multiply" -> elementwise(operation, inputs, Math::multiplyExact);
            case "FloorDivide" -> elementwise(operation, inputs, Math::floorDiv);
            case "Mod" -> elementwise(operation, inputs, Math::floorMod);
            case "Maximum" -> elementwise(operation, inputs, Math::max);
            case "Minimum" -> elementwise(operation, inputs, Math::min);
            case "Cast", "ExpandDims", "Squeeze" -> inputs.values(0);
            case "Concatenate", "Stack" -> joined(inputs);
            case "GetItem" -> selected((String) operation.value("key"), inputs);
            case "Prod" -> product(inputs.values(0));
            default -> null;
        };
    }

    private static @Nullable List<Dim> elementwise(LayerConfig operation, Inputs inputs, LongBinaryOperator function) {
        List<Dim> left = operation.isGiven("x1") ? number(operation.value("x1")) : inputs.values(0);
        List<Dim> right = operation.isGiven("x2")
                ? number(operation.value("x2"))
                : inputs.values(operation.isGiven("x1") ? 0 : 1);
        if (left == null || right == null || (left.size() != right.size() && left.size() != 1 && right.size() != 1)) {
            return null;
        }
        List<Dim> values = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            values.add(of(left.get(left.size() == 1 ? 0 : i), right.get(right.size() == 1 ? 0 : i), function));
        }
        return values;
    }

    private static Dim of(Dim left, Dim right, LongBinaryOperator function) {
        if (!left.isKnown() || !right.isKnown()) {
            return Dim.unknown();
        }
        try {
            return Dim.of(function.applyAsLong(left.size(), right.size()));
        } catch (ArithmeticException e) {
            // An overflow, or a division by 0: TensorFlow says it when there is data.
            return Dim.unknown();
        }
    }

    private static @Nullable List<Dim> number(Object number) {
        double value = ((Number) number).doubleValue();
        return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE ? List.of(Dim.of((long) value)) : null;
    }

    private static @Nullable List<Dim> joined(Inputs inputs) {
        List<Dim> values = new ArrayList<>();
        for (int i = 0; i < inputs.count(); i++) {
            List<Dim> part = inputs.values(i) == null ? unknown(inputs.shape(i)) : inputs.values(i);
            if (part == null) {
                return null;
            }
            values.addAll(part);
        }
        return values;
    }

    /** Elements of which nothing is known but their number; null if that is not known. */
    private static @Nullable List<Dim> unknown(TensorShape vector) {
        Dim count = vector.rank() == 0 ? Dim.of(1) : vector.dim(0);
        if (!count.isKnown() || count.size() > MAX_VALUES) {
            return null;
        }
        List<Dim> unknown = new ArrayList<>();
        for (long i = 0; i < count.size(); i++) {
            unknown.add(Dim.unknown());
        }
        return unknown;
    }

    private static @Nullable List<Dim> selected(String key, Inputs inputs) {
        List<Dim> values = inputs.values(0);
        if (values == null || inputs.shape(0).rank() != 1) {
            return null;
        }
        Matcher integer = INTEGER.matcher(key);
        if (integer.matches()) {
            int index = index(integer.group(1), 0, values.size());
            return index >= 0 && index < values.size() ? List.of(values.get(index)) : null;
        }
        Matcher range = RANGE.matcher(key);
        if (!range.matches()) {
            return null;
        }
        int start = Math.max(0, index(range.group(1), 0, values.size()));
        int end = Math.min(values.size(), index(range.group(2), values.size(), values.size()));
        return start < end ? values.subList(start, end) : null;
    }

    private static int index(@Nullable String digits, int byDefault, int size) {
        if (digits == null) {
            return byDefault;
        }
        int index = Integer.parseInt(digits);
        return index < 0 ? index + size : index;
    }

    private static @Nullable List<Dim> product(@Nullable List<Dim> values) {
        if (values == null) {
            return null;
        }
        Dim product = Dim.of(1);
        for (Dim value : values) {
            product = of(product, value, Math::multiplyExact);
        }
        return List.of(product);
    }
}
