package io.github.layercheck.engine.file.keras;

import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of layers whose config has none: Keras records of a custom class without {@code get_config} only what its constructor
 * was given, and names the layer anew when it reads that. (Keras 3.15.1: keras/src/utils/naming.py, auto_name.)
 */
final class DefaultNames {

    private final Map<String, Integer> used = new HashMap<>();

    /** The layer, with the name that Keras gives it if it has none; layers of Keras itself always have one. */
    JsonValue named(JsonValue layer) {
        JsonValue config = layer.isObject() ? layer.find("config") : null;
        JsonValue className = layer.isObject() ? layer.find("class_name") : null;
        JsonValue module = layer.isObject() ? layer.find("module") : null;
        boolean isCustom = module == null || !String.valueOf(module.plain()).startsWith("keras.");
        if (config == null || !config.isObject() || config.find("name") != null || className == null || !isCustom) {
            return layer;
        }
        String base = SnakeCase.ofClass(className.text());
        int number = used.merge(base, 1, Integer::sum) - 1;
        Map<String, @Nullable Object> arguments = config.plainMembers();
        arguments.put("name", number == 0 ? base : base + "_" + number);
        Map<String, @Nullable Object> changed = layer.plainMembers();
        changed.put("config", config.with(arguments).placed());
        return layer.with(changed);
    }
}
