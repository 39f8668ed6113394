package io.github.layercheck.engine.file.keras;

import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a quantized policy of Keras says.
 *
 * @param source the policy without it
 * @param arguments how weights are stored, as arguments of a quantized layer
 */
record StoragePolicy(String source, Map<String, Object> arguments) {

    private static final String SEPARATOR = "_from_";
    private static final String HISTORY = "amax_history_length";
    private static final List<String> MODES = List.of("int8", "int4", "float8", "gptq", "awq");

    /** What a dtype says; null if it is not a quantized policy. */
    static @Nullable StoragePolicy of(@Nullable JsonValue dtype) {
        if (dtype == null) {
            return null;
        }
        if (dtype.plain() instanceof String name) {
            int separator = name.indexOf(SEPARATOR);
            return separator < 0
                    ? null
                    : of(dtype, name.substring(0, separator), name.substring(separator + SEPARATOR.length()));
        }
        JsonValue config = dtype.isObject() ? dtype.find("config") : null;
        JsonValue mode = config != null && config.isObject() ? config.find("mode") : null;
        if (config == null || mode == null) {
            return null;
        }
        JsonValue source = config.find("source_name");
        StoragePolicy policy = of(mode, mode.text(), source == null ? "float32" : source.text());
        JsonValue history = config.find(HISTORY);
        if (history != null) {
            policy.arguments.put(HISTORY, (long) history.number());
        }
        return policy;
    }

    /** What stands in a mode: the method, for GPTQ and AWQ how many bits, and how many elements one scale is for. */
    private static StoragePolicy of(JsonValue place, String mode, String source) {
        String[] parts = mode.split("/", -1);
        if (!MODES.contains(parts[0]) || parts.length > 3) {
            throw unknown(place, mode);
        }
        if (parts[0].equals("int8") && (source.equals("float16") || source.equals("mixed_float16"))) {
            throw place.fault(ProblemId.ATTRIBUTE_CONFLICT, "the quantization mode int8 from the policy " + source)
                    .because("Keras quantizes to 8 bits what computes in float32 or bfloat16.");
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("mode", parts[0]);
        if (parts.length == 3) {
            arguments.put("weight_bits", number(place, mode, parts[1]));
        }
        if (parts.length > 1) {
            arguments.put("block_size", number(place, mode, parts[parts.length - 1]));
        }
        if (parts[0].equals("awq")) {
            arguments.remove("weight_bits");
        }
        return new StoragePolicy(source, arguments);
    }

    private static Long number(JsonValue place, String mode, String digits) {
        try {
            return (long) Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw unknown(place, mode);
        }
    }

    private static RuntimeException unknown(JsonValue place, String mode) {
        return place.fault(ProblemId.NOT_EXPRESSIBLE, "the quantization mode " + mode)
                .because("Keras has the modes int8, int4, int4/N, float8, gptq/BITS/N and awq/4/N.");
    }
}
