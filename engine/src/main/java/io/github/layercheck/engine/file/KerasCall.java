package io.github.layercheck.engine.file;

import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of a layer in a Keras file.
 *
 * @param tensors what it takes, in the order of Keras' call
 * @param named the tensors for arguments that are not positional in the language, by their names in it
 * @param arguments the arguments that are no tensors and attributes in the language, by Keras' names
 */
record KerasCall(List<KerasTensor> tensors, Map<String, KerasTensor> named, Map<String, @Nullable Object> arguments) {

    /** Arguments that Keras' own code may pass by name, and that follow the others in the language. */
    private static final Set<String> POSITIONAL = Set.of("value", "key", "initial_state");

    /** Arguments of calls that change no shape. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("training");

    /** Where Keras' modules are; any other layer, of a user's own, takes all its tensors in the order of the call. */
    private static final String KERAS = "keras";

    /** Where Keras' modules of operations on tensors are. */
    private static final String OPERATIONS = "keras.src.ops";

    /** All tensors that it takes. */
    List<KerasTensor> allTensors() {
        List<KerasTensor> all = new ArrayList<>(tensors);
        all.addAll(named.values());
        return all;
    }

    /** An inbound node of a layer. */
    static KerasCall of(JsonValue layer, JsonValue node) {
        JsonValue args = node.member("args");
        List<KerasTensor> tensors = new ArrayList<>(KerasTensor.in(args));
        Map<String, KerasTensor> named = new LinkedHashMap<>();
        boolean isOwn = !isOf(layer, KERAS);
        Map<String, @Nullable Object> arguments = isOf(layer, OPERATIONS) ? operands(args) : new LinkedHashMap<>();
        node.member("kwargs").members().forEach((argument, value) -> {
            List<KerasTensor> passed = KerasTensor.in(value);
            if (!passed.isEmpty() && (isOwn || POSITIONAL.contains(argument))) {
                tensors.addAll(passed);
            } else if (passed.size() == 1) {
                named.put(SnakeCase.attribute(argument), passed.get(0));
            } else if (!passed.isEmpty()) {
                throw value.fault(ProblemId.NOT_EXPRESSIBLE, "several tensors for the argument " + argument);
            } else if (!value.isOff() && !WITHOUT_EFFECT.contains(argument)) {
                arguments.put(argument, value.plain());
            }
        });
        if (tensors.isEmpty()) {
            throw node.fault(ProblemId.FILE_FORMAT, "is a call without a tensor");
        }
        return new KerasCall(tensors, named, arguments);
    }

    private static boolean isOf(JsonValue layer, String modules) {
        JsonValue module = layer.find("module");
        return module != null && (module.text() + ".").startsWith(modules + ".");
    }

    /** What an operation takes beside tensors, by the names of its operands: {@code x1}, {@code x2}. */
    private static Map<String, @Nullable Object> operands(JsonValue args) {
        Map<String, @Nullable Object> operands = new LinkedHashMap<>();
        List<JsonValue> all = args.elements();
        for (int i = 0; i < all.size(); i++) {
            JsonValue operand = all.get(i);
            if (operand.plain() instanceof Number number) {
                checkIsKept(number, operand, all);
                operands.put("x" + (i + 1), number.doubleValue());
            } else if (KerasTensor.in(operand).isEmpty()) {
                operands.put("x" + (i + 1), operand.plain());
            }
        }
        return operands;
    }

    /** In the language a whole number is an integer, which makes a difference to tensors of integers only. */
    private static void checkIsKept(Number number, JsonValue operand, List<JsonValue> operands) {
        boolean isWholeFloat = number instanceof Double value && value == Math.rint(value);
        if (isWholeFloat && operands.stream().anyMatch(KerasTensor::isOfIntegers)) {
            throw operand.fault(ProblemId.NOT_EXPRESSIBLE, "the number " + number + " with a tensor of integers")
                    .because("A whole number in an operation is an integer, which leaves the tensor one of integers.");
        }
    }
}
