package io.github.layercheck.engine.file.keras;

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
 * @param arguments the arguments that are not tensors and attributes in the language, by Keras' names
 */
record KerasCall(
        List<KerasTensor> tensors, Map<String, List<KerasTensor>> named, Map<String, @Nullable Object> arguments) {

    /** The one argument for several tensors that can be passed by name, and that follows the others in the language. */
    private static final String INITIAL_STATE = "initial_state";

    /** The arguments of attention in their order, which Keras lists by their names where they are passed so. */
    private static final List<String> OF_ATTENTION = List.of("query", "value", "key");

    /** Arguments of calls that change no shape. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("training");

    /** Where Keras' modules are; any other layer, a custom one, takes all its tensors in the order of the call. */
    private static final String KERAS = "keras";

    /** All tensors that it takes, which other calls make. */
    List<KerasTensor> allTensors() {
        List<KerasTensor> all = new ArrayList<>(tensors);
        named.values().forEach(all::addAll);
        all.removeIf(tensor -> tensor.constant() != null);
        return all;
    }

    /** An inbound node of a layer, which is not an operation. */
    static KerasCall of(JsonValue layer, JsonValue node) {
        JsonValue args = node.member("args");
        List<KerasTensor> tensors = new ArrayList<>(KerasTensor.in(args));
        JsonValue kwargs = node.member("kwargs");
        Map<String, List<KerasTensor>> named = new LinkedHashMap<>();
        boolean isOwn = !isOf(layer, KERAS);
        List<String> inOrder = isOwn ? List.of() : inOrder(tensors.size(), kwargs);
        inOrder.forEach(argument -> tensors.addAll(KerasTensor.in(kwargs.member(argument))));
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        kwargs.members().forEach((argument, value) -> {
            List<KerasTensor> passed = KerasTensor.in(value);
            if (!passed.isEmpty() && (isOwn || argument.equals(INITIAL_STATE))) {
                tensors.addAll(passed);
            } else if (!passed.isEmpty() && !inOrder.contains(argument)) {
                named.put(SnakeCase.attribute(argument), passed);
            } else if (passed.isEmpty() && !isNothing(value) && !WITHOUT_EFFECT.contains(argument)) {
                arguments.put(argument, value.plain());
            }
        });
        if (tensors.isEmpty() && named.isEmpty()) {
            throw node.fault(ProblemId.FILE_FORMAT, "is a call without a tensor");
        }
        return new KerasCall(tensors, named, arguments);
    }

    /**
     * Whether a value is none, or a structure of nothing else: Keras writes a mask for each of several inputs, and until 3.3 did so for each
     * tensor of a list, though there was none.
     */
    private static boolean isNothing(JsonValue value) {
        if (value.isArray()) {
            return value.elements().stream().allMatch(KerasCall::isNothing);
        }
        return value.isObject() ? value.members().values().stream().allMatch(KerasCall::isNothing) : value.isOff();
    }

    /** The arguments of attention that are passed by name, if Keras lists them as it would in the order of the call. */
    private static List<String> inOrder(int positional, JsonValue kwargs) {
        List<String> passed = OF_ATTENTION.stream()
                .filter(argument -> kwargs.find(argument) != null)
                .toList();
        boolean isNext = passed.equals(OF_ATTENTION.subList(
                Math.min(positional, OF_ATTENTION.size()), Math.min(positional + passed.size(), OF_ATTENTION.size())));
        return isNext && passed.equals(passed.stream().sorted().toList()) ? passed : List.of();
    }

    private static boolean isOf(JsonValue layer, String modules) {
        JsonValue module = layer.find("module");
        return module != null && (module.text() + ".").startsWith(modules + ".");
    }
}
