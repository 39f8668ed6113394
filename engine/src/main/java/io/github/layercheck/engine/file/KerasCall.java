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

    /** All tensors that it takes, which other calls make. */
    List<KerasTensor> allTensors() {
        List<KerasTensor> all = new ArrayList<>(tensors);
        all.addAll(named.values());
        all.removeIf(tensor -> tensor.constant() != null);
        return all;
    }

    /** An inbound node of a layer, which is not an operation. */
    static KerasCall of(JsonValue layer, JsonValue node) {
        JsonValue args = node.member("args");
        List<KerasTensor> tensors = new ArrayList<>(KerasTensor.in(args));
        Map<String, KerasTensor> named = new LinkedHashMap<>();
        boolean isOwn = !isOf(layer, KERAS);
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
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
}
