package io.github.layercheck.engine.golden;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of the golden data as {@link io.github.layercheck.engine.config.KerasArguments} takes them. */
final class PlainJson {

    private PlainJson() {}

    static @Nullable Object of(JsonElement element) {
        if (element.isJsonNull()) {
            return null;
        }
        if (element.isJsonArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            element.getAsJsonArray().forEach(item -> list.add(of(item)));
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
}
