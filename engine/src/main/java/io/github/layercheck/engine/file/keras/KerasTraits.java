package io.github.layercheck.engine.file.keras;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.DTypePolicy;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.SharedObject;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from the config of a layer or a model whether it is frozen, and its types. */
final class KerasTraits {

    private static final String MIXED = "mixed_";

    private static final DTypePolicy INT64 = new DTypePolicy(DType.INT64, DType.INT64);

    private KerasTraits() {}

    /** Those of a layer. */
    static Traits of(JsonValue config) {
        DTypePolicy policy = policy(config.find("dtype"));
        return new Traits(frozen(config), null, policy.equals(DTypePolicy.FLOAT32) ? null : policy, null);
    }

    /** Those of a layer whose tensors are of the type of its policy: by default of int64 if they are indices. */
    static Traits ofTyped(JsonValue config, LayerConfig layer) {
        DTypePolicy byDefault = layer.value("outputMode").equals("INT") ? INT64 : DTypePolicy.FLOAT32;
        JsonValue dtype = config.find("dtype");
        DTypePolicy policy = dtype == null ? byDefault : policy(dtype);
        return new Traits(frozen(config), null, policy.equals(byDefault) ? null : policy, null);
    }

    /** Those of a layer that a wrapper wraps: the types where they are not the wrapper's. */
    static Traits ofWrapped(JsonValue wrapper, JsonValue config) {
        DTypePolicy policy = policy(config.find("dtype"));
        return new Traits(frozen(config), null, policy.equals(policy(wrapper.find("dtype"))) ? null : policy, null);
    }

    /** Those of a model, which has no types of its own. */
    static Traits ofModel(JsonValue config) {
        return new Traits(frozen(config), null, null, null);
    }

    /** The object that a layer is, by its number in an archive; null if the archive does not say that it is one with others. */
    static @Nullable SharedObject object(JsonValue layer) {
        JsonValue number = layer.find("shared_object_id");
        return number == null ? null : SharedObject.named(String.valueOf(number.plain()));
    }

    /** In a file, each layer says for itself whether it is frozen. */
    private static @Nullable Boolean frozen(JsonValue config) {
        JsonValue trainable = config.find("trainable");
        return (trainable == null || trainable.flag()) ? null : true;
    }

    static DTypePolicy policy(@Nullable JsonValue dtype) {
        if (dtype == null) {
            return DTypePolicy.FLOAT32;
        }
        if (!dtype.isObject()) {
            return named(dtype);
        }
        if (PolicyMap.isMap(dtype)) {
            return ofMap(dtype);
        }
        JsonValue config = dtype.member("config");
        JsonValue name = config.find("name");
        DTypePolicy policy = name == null ? DTypePolicy.FLOAT32 : named(name);
        JsonValue ofWeights = config.find(MappedPolicy.OF_WEIGHTS);
        return ofWeights == null ? policy : new DTypePolicy(named(ofWeights).variable(), policy.compute());
    }

    /** What applies to a layer and those that it makes; a map with others for them cannot be declared. */
    private static DTypePolicy ofMap(JsonValue map) {
        if (PolicyMap.hasEntries(map)) {
            throw map.fault(ProblemId.NOT_EXPRESSIBLE, "policies for the layers of a layer by their paths")
                    .because("A layer and the layers that it makes have one policy.");
        }
        return policy(map.member("config").find("default_policy"));
    }

    private static DTypePolicy named(JsonValue name) {
        boolean isMixed = name.text().startsWith(MIXED);
        return find(isMixed ? name.text().substring(MIXED.length()) : name.text())
                .map(compute -> new DTypePolicy(isMixed ? DType.FLOAT32 : compute, compute))
                .orElseThrow(() -> name.fault(ProblemId.NOT_EXPRESSIBLE, "a layer has the policy " + name.text())
                        .because("A policy is the name of a dtype, mixed_float16 or mixed_bfloat16."));
    }

    /** The dtype of an input. */
    static DType dtype(JsonValue name) {
        return find(name.text())
                .orElseThrow(() -> name.fault(ProblemId.FILE_FORMAT, "the dtype " + name.text() + " is not known"));
    }

    /** The dtype of a name, if there is one. */
    static Optional<DType> find(JsonValue name) {
        return find(name.text());
    }

    private static Optional<DType> find(String name) {
        String constant = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(DType.values())
                .filter(known -> known.name().equals(constant))
                .findFirst();
    }
}
