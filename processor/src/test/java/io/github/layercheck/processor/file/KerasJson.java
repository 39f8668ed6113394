package io.github.layercheck.processor.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Keras writes values in JSON. */
public final class KerasJson {

    private KerasJson() {}

    /** A value as what {@link io.github.layercheck.processor.config.KerasArguments} takes; an object stays one. */
    public static @Nullable Object plain(JsonElement element) {
        if (element.isJsonNull()) {
            return null;
        }
        if (element.isJsonArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            element.getAsJsonArray().forEach(item -> list.add(plain(item)));
            return list;
        }
        if (element.isJsonObject()) {
            return element.getAsJsonObject();
        }
        if (element.getAsJsonPrimitive().isBoolean()) {
            return element.getAsBoolean();
        }
        if (element.getAsJsonPrimitive().isString()) {
            return element.getAsString();
        }
        return element.getAsDouble();
    }

    /** Whether a value says nothing: null or false. */
    static boolean isOff(JsonElement element) {
        return element.isJsonNull()
                || element.isJsonPrimitive() && element.getAsJsonPrimitive().isBoolean() && !element.getAsBoolean();
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    static String text(JsonObject object, String key) {
        return object.get(key).getAsString();
    }
}
