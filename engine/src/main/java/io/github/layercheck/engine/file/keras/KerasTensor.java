package io.github.layercheck.engine.file.keras;

import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A tensor in a Keras file: an output of a call of a layer.
 *
 * @param json where it is written
 * @param constant the type of an array that stands in place of a tensor, or null
 * @param recorded the shape that the file says it has, or null
 */
record KerasTensor(
        String layer,
        int call,
        int output,
        JsonValue json,
        @Nullable TensorType constant,
        @Nullable TensorShape recorded) {

    KerasTensor(String layer, int call, int output, JsonValue json) {
        this(layer, call, output, json, null, null);
    }

    /** An array in place of a tensor. */
    static KerasTensor constant(JsonValue json, TensorType type) {
        return new KerasTensor("", 0, 0, json, type, null);
    }

    private static final String CLASS_NAME = "__keras_tensor__";
    private static final String CLASS_MEMBER = "class_name";

    private static KerasTensor of(JsonValue history) {
        List<JsonValue> parts = history.elements();
        if (parts.size() != 3) {
            throw history.fault(ProblemId.FILE_FORMAT, "is not the name of a layer, a call and an output");
        }
        return new KerasTensor(
                parts.get(0).text(), parts.get(1).number(), parts.get(2).number(), history);
    }

    /** The inputs or outputs of a model, one tensor, a list, or an object, in each other; an object's by its names, sorted. */
    static List<KerasTensor> list(JsonValue tensors) {
        List<KerasTensor> all = new ArrayList<>();
        addAll(tensors, all);
        return all;
    }

    private static void addAll(JsonValue tensors, List<KerasTensor> all) {
        if (tensors.isObject()) {
            new TreeMap<>(tensors.members()).values().forEach(element -> addAll(element, all));
            return;
        }
        List<JsonValue> elements = tensors.elements();
        if (!elements.isEmpty() && elements.get(0).plain() instanceof String) {
            all.add(of(tensors));
        } else {
            elements.forEach(element -> addAll(element, all));
        }
    }

    /** All tensors in an argument of a call, in order; an object's by its names, sorted. */
    static List<KerasTensor> in(JsonValue argument) {
        List<KerasTensor> tensors = new ArrayList<>();
        if (argument.isArray()) {
            argument.elements().forEach(element -> tensors.addAll(in(element)));
        } else if (isTensor(argument)) {
            JsonValue config = argument.member("config");
            KerasTensor tensor = of(config.member("keras_history"));
            tensors.add(new KerasTensor(
                    tensor.layer(), tensor.call(), tensor.output(), tensor.json(), null, shape(config.find("shape"))));
        } else if (argument.isObject() && argument.find(CLASS_MEMBER) == null) {
            new TreeMap<>(argument.members()).values().forEach(element -> tensors.addAll(in(element)));
        }
        return tensors;
    }

    /** A shape as a file has it, or null if there is none, or not one that a tensor can have. */
    static @Nullable TensorShape shape(@Nullable JsonValue shape) {
        if (shape == null || !shape.isArray()) {
            return null;
        }
        List<Dim> dims = new ArrayList<>();
        for (JsonValue size : shape.elements()) {
            boolean isSize = size.plain() instanceof Long number && number > 0 && number <= Integer.MAX_VALUE;
            if (size.plain() != null && !isSize) {
                return null;
            }
            dims.add(isSize ? Dim.of(size.number()) : Dim.unknown());
        }
        return new TensorShape(dims);
    }

    /** Whether an argument is one tensor. */
    static boolean isTensor(JsonValue argument) {
        JsonValue className = argument.find(CLASS_MEMBER);
        return className != null && className.text().equals(CLASS_NAME);
    }

    /** Whether an argument is a tensor that the file says has integers. */
    static boolean isOfIntegers(JsonValue argument) {
        JsonValue dtype = isTensor(argument) ? argument.member("config").find("dtype") : null;
        return dtype != null && !dtype.text().contains("float");
    }
}
