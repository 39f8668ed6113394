package io.github.layercheck.processor.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A tensor in a Keras file: an output of a call of a layer. */
record KerasTensor(String layer, int call, int output) {

    private static final String CLASS_NAME = "__keras_tensor__";

    private static KerasTensor of(JsonArray history) {
        return new KerasTensor(
                history.get(0).getAsString(),
                history.get(1).getAsInt(),
                history.get(2).getAsInt());
    }

    /** The inputs or outputs of a model: one tensor, or a list. */
    static List<KerasTensor> list(JsonElement tensors) {
        JsonArray array = tensors.getAsJsonArray();
        if (array.get(0).isJsonPrimitive()) {
            return List.of(of(array));
        }
        return array.asList().stream()
                .map(tensor -> of(tensor.getAsJsonArray()))
                .toList();
    }

    /** All tensors in an argument of a call, in order. */
    static List<KerasTensor> in(JsonElement argument) {
        List<KerasTensor> tensors = new ArrayList<>();
        if (argument.isJsonArray()) {
            argument.getAsJsonArray().forEach(element -> tensors.addAll(in(element)));
        } else if (argument.isJsonObject()) {
            JsonObject object = argument.getAsJsonObject();
            if (KerasJson.text(object, "class_name").equals(CLASS_NAME)) {
                tensors.add(of(object.getAsJsonObject("config").getAsJsonArray("keras_history")));
            }
        }
        return tensors;
    }
}
