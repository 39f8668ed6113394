package io.github.layercheck.engine.file.keras;

import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.optimizer.Optimizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the optimizer that a model in a file was compiled with. */
final class KerasOptimizer {

    private static final String COMPILE_CONFIG = "compile_config";
    private static final String OPTIMIZER = "optimizer";
    private static final String INNER_OPTIMIZER = "inner_optimizer";

    /** Those that a file can name by a string, in any case. */
    private static final List<String> NAMES = List.of(
            "Adadelta",
            "Adafactor",
            "Adagrad",
            "Adam",
            "Adamax",
            "AdamW",
            "Ftrl",
            "Lion",
            "Muon",
            "Nadam",
            "RMSprop",
            "ScheduleFreeAdamW",
            "SGD");

    private KerasOptimizer() {}

    /** The optimizer of a model; empty if the model was not compiled. */
    static Optional<Optimizer> of(JsonValue model) {
        JsonValue compiled = model.find(COMPILE_CONFIG);
        JsonValue optimizer = compiled == null ? null : compiled.find(OPTIMIZER);
        return Optional.ofNullable(optimizer == null ? null : read(optimizer));
    }

    private static @Nullable Optimizer read(JsonValue optimizer) {
        if (!optimizer.isObject()) {
            return optimizer.plain() instanceof String name ? new Optimizer(className(name), Map.of(), null) : null;
        }
        JsonValue config = optimizer.find("config");
        Map<String, @Nullable Object> arguments = new HashMap<>();
        if (config != null) {
            config.members()
                    .forEach((name, value) -> arguments.put(name, value.isObject() ? List.of() : value.plain()));
        }
        JsonValue inner = config == null ? null : config.find(INNER_OPTIMIZER);
        return new Optimizer(optimizer.member("class_name").text(), arguments, inner == null ? null : read(inner));
    }

    private static String className(String name) {
        return NAMES.stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }
}
