package io.github.layercheck.engine.file.keras;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.file.content.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * The custom layers in a file: those that are not classes of Keras.
 *
 * @param byName by the name of the class, or the name under which it is registered with Keras
 */
public record CustomLayers(Map<String, LayerDefinition> byName) {

    public static final CustomLayers NONE = new CustomLayers(Map.of());

    /** What stands between the package of a class that is registered with Keras and its name. */
    private static final char AFTER_PACKAGE = '>';

    public CustomLayers {
        byName = Map.copyOf(byName);
    }

    /** The kind of a layer in a file. */
    Optional<LayerDefinition> find(JsonValue layer) {
        LayerDefinition ofClass = byName.get(layer.member("class_name").text());
        JsonValue registered = layer.find("registered_name");
        if (ofClass != null || registered == null) {
            return Optional.ofNullable(ofClass);
        }
        String name = registered.text();
        return Optional.ofNullable(byName.get(name.substring(name.indexOf(AFTER_PACKAGE) + 1)));
    }
}
