package io.github.layercheck.processor.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import io.github.layercheck.processor.declaration.Traits;
import io.github.layercheck.processor.source.Inexpressible;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads from the config of a layer or a model whether it is frozen, and its dtype. */
final class KerasTraits {

    private KerasTraits() {}

    static Traits of(JsonObject config) {
        boolean isFrozen = config.has("trainable") && !config.get("trainable").getAsBoolean();
        DType dtype = dtype(config.get("dtype"));
        return new Traits(isFrozen ? true : null, dtype == DType.FLOAT32 ? null : dtype);
    }

    private static DType dtype(@Nullable JsonElement dtype) {
        JsonElement name = dtype;
        if (name != null && name.isJsonObject()) {
            name = name.getAsJsonObject().getAsJsonObject("config").get("name");
        }
        if (name == null || name.isJsonNull()) {
            return DType.FLOAT32;
        }
        String constant = name.getAsString().toUpperCase(Locale.ROOT);
        return Arrays.stream(DType.values())
                .filter(known -> known.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new Inexpressible("a layer with a policy of several dtypes"));
    }
}
