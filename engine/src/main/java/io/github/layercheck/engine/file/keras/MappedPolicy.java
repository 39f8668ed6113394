package io.github.layercheck.engine.file.keras;

import io.github.layercheck.DType;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a map of policies has for a layer. A layer that makes others has no weights but theirs, so the map's policy for the layer says
 * what it computes, and those for the others, whose paths begin with its name, say how the weights are kept. (Keras 3.15.1: the
 * constructors of keras/src/layers/rnn/lstm.py and its siblings, and of keras/src/layers/attention/multi_head_attention.py.)
 */
final class MappedPolicy {

    /** The member of a policy that has the policy of the weights, where it is another one. */
    static final String OF_WEIGHTS = "of_weights";

    private static final List<String> PROJECTIONS = List.of("query", "key", "value", "attention_output");

    private MappedPolicy() {}

    /** The policy of a layer of that class and name, as a file has it; null if it is that of no dtype at all. */
    static @Nullable Object of(JsonValue map, String className, String name) {
        JsonValue own = PolicyMap.policy(map, name);
        List<String> made = made(className);
        if (made.isEmpty()) {
            return own == null ? null : own.placed();
        }
        Map<String, @Nullable JsonValue> policies = new LinkedHashMap<>();
        for (String layer : made) {
            policies.put(layer, PolicyMap.policy(map, name + "/" + layer));
        }
        JsonValue ofWeights = same(map, name, policies);
        return made.equals(PROJECTIONS) && isQuantized(ofWeights)
                ? quantized(map, name, own, ofWeights)
                : combined(map, plain(map, own), plain(map, ofWeights));
    }

    /** The names of the layers that one of a class makes. */
    private static List<String> made(String className) {
        return switch (className) {
            case "LSTM" -> List.of("lstm_cell");
            case "GRU" -> List.of("gru_cell");
            case "SimpleRNN" -> List.of("simple_rnn_cell");
            case "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D" -> List.of("conv_lstm_cell");
            case "MultiHeadAttention", "GroupQueryAttention" -> PROJECTIONS;
            default -> List.of();
        };
    }

    /** The policy of the layers that are made, of which all have to keep their weights alike. */
    private static @Nullable JsonValue same(JsonValue map, String name, Map<String, @Nullable JsonValue> policies) {
        String first = policies.keySet().iterator().next();
        JsonValue policy = policies.get(first);
        policies.forEach((layer, other) -> {
            boolean isAlike = storage(policy).equals(storage(other)) && variable(map, policy) == variable(map, other);
            if (!isAlike) {
                throw map.fault(
                                ProblemId.NOT_EXPRESSIBLE,
                                "weights of " + name + "/" + first + " and " + name + "/" + layer
                                        + " that are kept differently")
                        .because("All weights of a layer of this kind are of one type.");
            }
        });
        return policy;
    }

    private static String storage(@Nullable JsonValue policy) {
        StoragePolicy storage = StoragePolicy.of(policy);
        return storage == null ? "" : storage.arguments().toString();
    }

    private static boolean isQuantized(@Nullable JsonValue policy) {
        return StoragePolicy.of(policy) != null;
    }

    private static DType variable(JsonValue map, @Nullable JsonValue policy) {
        return KerasTraits.policy(plain(map, policy)).variable();
    }

    /** The policy without what it says of quantization. */
    private static JsonValue plain(JsonValue map, @Nullable JsonValue policy) {
        if (policy == null) {
            return map.with(DType.FLOAT32.kerasName());
        }
        StoragePolicy storage = StoragePolicy.of(policy);
        return storage == null ? policy : policy.with(storage.source());
    }

    /** The policy of an attention whose projections are quantized. */
    private static Object quantized(
            JsonValue map, String name, @Nullable JsonValue own, @Nullable JsonValue ofWeights) {
        if (ofWeights == null
                || !KerasTraits.policy(plain(map, own)).equals(KerasTraits.policy(plain(map, ofWeights)))) {
            throw map.fault(
                            ProblemId.NOT_EXPRESSIBLE,
                            "a policy of " + name + " beside another one that quantizes its layers")
                    .because("What computes in another type than its layers is not quantized.");
        }
        return ofWeights.placed();
    }

    private static Object combined(JsonValue map, JsonValue own, JsonValue ofWeights) {
        if (KerasTraits.policy(own).variable() == KerasTraits.policy(ofWeights).variable()) {
            return own.placed();
        }
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        config.put("name", name(own));
        config.put(OF_WEIGHTS, name(ofWeights));
        Map<String, @Nullable Object> policy = new LinkedHashMap<>();
        policy.put("class_name", "DTypePolicy");
        policy.put("config", config);
        return map.with(policy).placed();
    }

    /** The name of a policy that is one, or an object. */
    private static Object name(JsonValue policy) {
        JsonValue name = policy.isObject() ? policy.member("config").find("name") : policy;
        return name == null ? DType.FLOAT32.kerasName() : name.placed();
    }
}
