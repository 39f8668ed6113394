package io.github.layercheck.engine.file.keras;

import io.github.layercheck.Loss;
import io.github.layercheck.engine.declaration.Training;
import io.github.layercheck.engine.file.content.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the loss that a model in a file was compiled with. */
final class KerasLoss {

    private static final String COMPILE_CONFIG = "compile_config";

    /** The names that Keras knows besides those of its classes and functions. */
    private static final Map<String, Loss> ALIASES = Map.of(
            "bce", Loss.BINARY_CROSSENTROPY,
            "kld", Loss.KL_DIVERGENCE,
            "kullbackleiblerdivergence", Loss.KL_DIVERGENCE,
            "mae", Loss.MEAN_ABSOLUTE_ERROR,
            "mape", Loss.MEAN_ABSOLUTE_PERCENTAGE_ERROR,
            "mse", Loss.MEAN_SQUARED_ERROR,
            "msle", Loss.MEAN_SQUARED_LOGARITHMIC_ERROR);

    private KerasLoss() {}

    /** What the file says; empty if the model was not compiled, has several losses or one that is not Keras'. */
    static Optional<Training> of(JsonValue model) {
        JsonValue compiled = model.find(COMPILE_CONFIG);
        JsonValue loss = compiled == null ? null : compiled.find("loss");
        if (loss == null) {
            return Optional.empty();
        }
        Loss known = loss(loss);
        return known == Loss.NONE
                ? Optional.empty()
                : Optional.of(new Training(known, isOfLogits(loss), 0, List.of(), loss.origin()));
    }

    private static Loss loss(JsonValue loss) {
        JsonValue name = loss.isObject() ? loss.find("class_name") : loss;
        return name != null && name.plain() instanceof String text ? named(text) : Loss.NONE;
    }

    private static Loss named(String text) {
        String plain = text.replace("_", "").toLowerCase(Locale.ROOT);
        for (Loss loss : Loss.values()) {
            if (loss.name().replace("_", "").toLowerCase(Locale.ROOT).equals(plain)) {
                return loss;
            }
        }
        return ALIASES.getOrDefault(plain, Loss.NONE);
    }

    private static boolean isOfLogits(JsonValue loss) {
        JsonValue config = loss.isObject() ? loss.find("config") : null;
        JsonValue fromLogits = config == null || !config.isObject() ? null : config.find("from_logits");
        return fromLogits != null && Boolean.TRUE.equals(fromLogits.plain());
    }
}
