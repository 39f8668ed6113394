package io.github.layercheck.engine.file.keras2;

import io.github.layercheck.engine.file.content.JsonValue;
import java.util.List;
import java.util.Map;

/** Tells the form of Keras 1 and 2 where the file does not say which version has written it. */
final class OldForm {

    private OldForm() {}

    /** Whether layers have what Keras 3 does not write. */
    static boolean is(List<JsonValue> layers) {
        return layers.stream().anyMatch(OldForm::isOldLayer)
                || (!layers.isEmpty() && layers.stream().allMatch(OldForm::hasNoModule));
    }

    private static boolean isOldLayer(JsonValue layer) {
        if (!layer.isObject()) {
            return false;
        }
        JsonValue config = layer.find("config");
        boolean hasOldShape = config != null && config.isObject() && config.find("batch_input_shape") != null;
        JsonValue nodes = layer.find("inbound_nodes");
        boolean hasOldNode =
                nodes != null && nodes.isArray() && nodes.elements().stream().anyMatch(node -> node.isArray());
        return hasOldShape || hasOldNode;
    }

    private static boolean hasNoModule(JsonValue layer) {
        return layer.plain() instanceof Map<?, ?> members && !members.containsKey("module");
    }
}
