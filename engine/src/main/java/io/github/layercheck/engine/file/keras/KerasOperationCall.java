package io.github.layercheck.engine.file.keras;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.KerasArguments;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.OperationCall;
import io.github.layercheck.engine.rule.OperationCall.Argument;
import io.github.layercheck.engine.rule.OperationCall.Kind;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a call of an operation in a Keras file: which of its arguments are tensors, arrays, and attributes. */
final class KerasOperationCall {

    private static final String ARRAY = "__numpy__";
    private static final String SLICE = "__slice__";
    private static final String ELLIPSIS = "__ellipsis__";

    private static final String CONDITION = "condition";

    /** The index of GetItem, which is a text in the language. */
    private static final String KEY = "key";

    /** A number of parts, or a list of places; a single place is also a list. */
    private static final String SECTIONS = "indices_or_sections";

    private static final String AT_INDICES = "at_indices";

    /** The argument of Rearrange for all names that it does not know. */
    private static final String AXES_LENGTHS = "axes_lengths";

    /** Arguments of a call, behind its others, that since Keras 3.10 are the operation's own. */
    private static final Map<String, List<String>> FURTHER = Map.of(
            "FullLike", List.of("dtype"),
            "Isclose", List.of("equal_nan"),
            "OnesLike", List.of("dtype"),
            "Scatter", List.of("shape"),
            "Slice", List.of("shape"),
            "ZerosLike", List.of("dtype"));

    private final LayerType type;
    private final List<KerasTensor> tensors = new ArrayList<>();
    private final Map<String, List<KerasTensor>> named = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    private boolean isWholeFloatKept;

    private KerasOperationCall(LayerType type) {
        this.type = type;
    }

    /** An inbound node of an operation of that type. */
    static KerasCall of(LayerType type, OperationCall call, JsonValue node) {
        return new KerasOperationCall(type).read(call, node);
    }

    /** An inbound node of an unknown operation: only the tensors that it takes are known. */
    static KerasCall ofUnknown(JsonValue node) {
        List<KerasTensor> tensors = new ArrayList<>(KerasTensor.in(node.member("args")));
        node.member("kwargs").members().values().forEach(value -> tensors.addAll(KerasTensor.in(value)));
        return new KerasCall(tensors, Map.of(), Map.of());
    }

    /** Adds the arguments with which an operation was made to those of its call. */
    static void addConfig(LayerType type, Map<String, JsonValue> config, Map<String, @Nullable Object> arguments) {
        config.forEach((name, value) -> {
            boolean isAttribute = KerasArguments.attribute(type, name) != null;
            if (name.equals("name") || (!isAttribute && value.isOff())) {
                return;
            }
            arguments.put(name, value.plain());
            if (name.equals(SECTIONS) && value.isArray()) {
                arguments.put(AT_INDICES, value.elements().size() == 1);
            }
        });
    }

    private KerasCall read(OperationCall call, JsonValue node) {
        List<JsonValue> args = node.member("args").elements();
        Map<String, JsonValue> kwargs =
                new LinkedHashMap<>(node.member("kwargs").members());
        isWholeFloatKept = call.keepsWholeFloats() || !hasFloats(call, args, kwargs);
        int next = 0;
        for (Argument argument : call.arguments()) {
            JsonValue byName = kwargs.remove(argument.name());
            if (argument.kind() == Kind.REST) {
                args.subList(next, args.size()).forEach(value -> addTensor(argument, value));
                next = args.size();
            } else if (next < args.size()) {
                add(argument, args.get(next++));
            } else if (byName != null) {
                add(argument, byName);
            }
        }
        List<String> furtherNames = FURTHER.getOrDefault(type.name(), List.of());
        for (int i = 0; i < furtherNames.size() && next + i < args.size(); i++) {
            kwargs.putIfAbsent(furtherNames.get(i), args.get(next + i));
        }
        kwargs.forEach(this::addFurther);
        if (tensors.stream().allMatch(tensor -> tensor.constant() != null) && named.isEmpty()) {
            throw node.fault(ProblemId.FILE_FORMAT, "is a call without a tensor");
        }
        return new KerasCall(tensors, named, attributes);
    }

    /** Whether an operand is a tensor of floating-point numbers, and none is one of integers. */
    private static boolean hasFloats(OperationCall call, List<JsonValue> args, Map<String, JsonValue> kwargs) {
        boolean hasCondition = call.arguments().get(0).name().equals(CONDITION);
        List<JsonValue> operands = Stream.concat(args.stream().skip(hasCondition ? 1 : 0), kwargs.values().stream())
                .filter(KerasTensor::isTensor)
                .toList();
        return !operands.isEmpty() && operands.stream().noneMatch(KerasTensor::isOfIntegers);
    }

    private void add(Argument argument, JsonValue value) {
        if (value.plain() == null) {
            return;
        }
        if (argument.kind() == Kind.LIST) {
            value.elements().forEach(element -> addTensor(argument, element));
        } else if (isTensor(value)) {
            addTensor(argument, value);
        } else if (KerasArguments.attribute(type, argument.name()) != null) {
            addAttribute(argument, value);
        } else if (argument.kind() == Kind.TENSOR) {
            addTensor(argument, value);
        }
    }

    private static boolean isTensor(JsonValue value) {
        return KerasTensor.isTensor(value) || isOfClass(value, ARRAY);
    }

    private static boolean isOfClass(JsonValue value, String name) {
        JsonValue className = value.find("class_name");
        return className != null && className.text().equals(name);
    }

    private void addTensor(Argument argument, JsonValue value) {
        KerasTensor tensor = KerasTensor.isTensor(value)
                ? KerasTensor.in(value).get(0)
                : KerasTensor.constant(value, constant(value));
        if (argument.kind() == Kind.OPTIONAL) {
            named.put(SnakeCase.attribute(argument.name()), List.of(tensor));
        } else {
            tensors.add(tensor);
        }
    }

    private static TensorType constant(JsonValue value) {
        if (isOfClass(value, ARRAY)) {
            JsonValue config = value.member("config");
            return new TensorType(shape(config.member("value")), KerasTraits.dtype(config.member("dtype")));
        }
        if (value.isObject()) {
            throw value.fault(ProblemId.NOT_EXPRESSIBLE, "an operand that is neither a tensor nor a number");
        }
        return new TensorType(shape(value), element(value));
    }

    private static TensorShape shape(JsonValue array) {
        List<Dim> dims = new ArrayList<>();
        JsonValue first = array;
        while (first.isArray()) {
            List<JsonValue> elements = first.elements();
            dims.add(Dim.of(elements.size()));
            if (elements.isEmpty()) {
                break;
            }
            first = elements.get(0);
        }
        return new TensorShape(dims);
    }

    /** The type of a number of Python, or of the first in a list of them. */
    private static DType element(JsonValue value) {
        JsonValue first = value;
        while (first.isArray() && !first.elements().isEmpty()) {
            first = first.elements().get(0);
        }
        if (first.plain() instanceof Boolean) {
            return DType.BOOL;
        }
        return first.plain() instanceof Long ? DType.INT32 : DType.FLOAT32;
    }

    /**
     * In the language a whole number is an integer. Where that makes a difference, because there is no tensor of
     * floating-point numbers, it becomes an array of one, and so does NaN, which stands for no number.
     */
    private void addAttribute(Argument argument, JsonValue value) {
        boolean isFloat = value.plain() instanceof Double;
        double number = value.plain() instanceof Double given ? given : 0;
        boolean isKept = Double.isNaN(number) || (isWholeFloatKept && number == Math.rint(number));
        if (isFloat && isKept && argument.kind() == Kind.TENSOR) {
            tensors.add(KerasTensor.constant(value, new TensorType(TensorShape.of(), DType.FLOAT32)));
        } else if (argument.name().equals(KEY)) {
            attributes.put(KEY, key(value));
        } else {
            attributes.put(argument.name(), value.plain());
        }
    }

    private static String key(JsonValue key) {
        if (!key.isArray()) {
            return index(key);
        }
        StringJoiner text = new StringJoiner(", ");
        List<JsonValue> parts = key.elements();
        parts.forEach(part -> text.add(index(part)));
        return parts.size() == 1 ? text + "," : text.toString();
    }

    private static String index(JsonValue index) {
        if (isOfClass(index, ELLIPSIS)) {
            return "...";
        }
        if (isOfClass(index, SLICE)) {
            JsonValue config = index.member("config");
            String step = bound(config.find("step"));
            return bound(config.find("start")) + ":" + bound(config.find("stop")) + (step.isEmpty() ? "" : ":" + step);
        }
        if (index.plain() == null) {
            return "None";
        }
        if (!(index.plain() instanceof Long)) {
            throw index.fault(ProblemId.NOT_EXPRESSIBLE, "an index that is neither a number nor a range")
                    .because("Elements are selected by numbers, ranges, ... and None.");
        }
        return index.plain().toString();
    }

    private static String bound(@Nullable JsonValue number) {
        return number == null ? "" : Integer.toString(number.number());
    }

    /** An argument that is not one of the call any more, but of the operation; or the length of an axis. */
    private void addFurther(String name, JsonValue value) {
        if (KerasArguments.attribute(type, name) != null) {
            attributes.put(name, value.plain());
        } else if (value.plain() != null) {
            addAxisLength(name, value);
        }
    }

    private void addAxisLength(String name, JsonValue value) {
        if (KerasArguments.attribute(type, AXES_LENGTHS) == null) {
            throw value.fault(ProblemId.UNKNOWN_ARGUMENT, type.name() + " has no argument '" + name + "'");
        }
        List<@Nullable Object> lengths = new ArrayList<>();
        if (attributes.get(AXES_LENGTHS) instanceof List<?> known) {
            lengths.addAll(known);
        }
        lengths.add(name + " = " + value.number());
        attributes.put(AXES_LENGTHS, lengths);
    }
}
