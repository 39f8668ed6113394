package io.github.layercheck.engine.file;

import io.github.layercheck.DType;
import io.github.layercheck.engine.declaration.Traits;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from the config of a layer or a model whether it is frozen, and its dtype. */
final class KerasTraits {

    private KerasTraits() {}

    static Traits of(JsonValue config) {
        JsonValue trainable = config.find("trainable");
        DType dtype = policy(config.find("dtype"));
        return new Traits((trainable == null || trainable.flag()) ? null : true, dtype == DType.FLOAT32 ? null : dtype);
    }

    private static DType policy(@Nullable JsonValue dtype) {
        if (dtype == null) {
            return DType.FLOAT32;
        }
        JsonValue name = dtype.isObject() ? dtype.member("config").find("name") : dtype;
        return name == null
                ? DType.FLOAT32
                : find(name).orElseThrow(() -> name.fault(
                                ProblemId.NOT_EXPRESSIBLE, "a layer has the policy " + name.text())
                        .because("A layer of a model has one dtype for its weights and all that it computes."));
    }

    /** The dtype of an input. */
    static DType dtype(JsonValue name) {
        return find(name)
                .orElseThrow(() -> name.fault(ProblemId.FILE_FORMAT, "the dtype " + name.text() + " is not known"));
    }

    /** The dtype of a name, if there is one. */
    static Optional<DType> find(JsonValue name) {
        String constant = name.text().toUpperCase(Locale.ROOT);
        return Arrays.stream(DType.values())
                .filter(known -> known.name().equals(constant))
                .findFirst();
    }
}
