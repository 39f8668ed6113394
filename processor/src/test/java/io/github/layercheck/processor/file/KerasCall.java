package io.github.layercheck.processor.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.processor.source.Inexpressible;
import io.github.layercheck.processor.text.SnakeCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A call of a layer in a Keras file.
 *
 * @param tensors what it takes, in the order of Keras' call
 * @param named the tensors for arguments that are not positional in the language, by their names in it
 * @param arguments the arguments that are no tensors and attributes in the language, by Keras' names
 */
record KerasCall(List<KerasTensor> tensors, Map<String, KerasTensor> named, Map<String, Object> arguments) {

    /** Arguments that Keras' own code may pass by name, and that follow the others in the language. */
    private static final Set<String> POSITIONAL = Set.of("value", "key", "initial_state");

    /** All tensors that it takes. */
    List<KerasTensor> allTensors() {
        List<KerasTensor> all = new ArrayList<>(tensors);
        all.addAll(named.values());
        return all;
    }

    /** An inbound node of a layer. */
    static KerasCall of(JsonObject node) {
        List<KerasTensor> tensors = new ArrayList<>(KerasTensor.in(node.get("args")));
        Map<String, KerasTensor> named = new LinkedHashMap<>();
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> argument :
                node.getAsJsonObject("kwargs").entrySet()) {
            List<KerasTensor> passed = KerasTensor.in(argument.getValue());
            if (POSITIONAL.contains(argument.getKey())) {
                tensors.addAll(passed);
            } else if (passed.size() == 1) {
                named.put(SnakeCase.attribute(argument.getKey()), passed.get(0));
            } else if (!passed.isEmpty()) {
                throw new Inexpressible("several tensors for the argument " + argument.getKey());
            } else if (!KerasJson.isOff(argument.getValue())) {
                arguments.put(argument.getKey(), KerasJson.plain(argument.getValue()));
            }
        }
        return new KerasCall(tensors, named, arguments);
    }
}
