package io.github.layercheck.engine.file.keras;

import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Policies for layers by their paths. The path of a layer that Keras reads is its name; a map has it as it is, or a pattern for
 * it, or else its default applies. (Keras 3.15.1: keras/src/dtype_policies/dtype_policy_map.py, __getitem__.)
 */
final class PolicyMap {

    private static final String CLASS = "DTypePolicyMap";

    private PolicyMap() {}

    /** Whether a dtype is a map that has a policy for some path. */
    static boolean hasEntries(@Nullable JsonValue dtype) {
        JsonValue entries = dtype == null ? null : entries(dtype);
        return entries != null && !entries.members().isEmpty();
    }

    private static @Nullable JsonValue entries(JsonValue dtype) {
        return isMap(dtype) ? dtype.member("config").find("policy_map") : null;
    }

    /** Whether a dtype is a map. */
    static boolean isMap(JsonValue dtype) {
        JsonValue className = dtype.isObject() ? dtype.find("class_name") : null;
        return className != null && CLASS.equals(className.plain());
    }

    /** The policy of a layer of that name; null if it is that of no dtype at all. */
    static @Nullable JsonValue policy(JsonValue map, String name) {
        JsonValue entries = entries(map);
        Map<String, JsonValue> policies = entries == null ? Map.of() : entries.members();
        JsonValue exact = policies.get(name);
        if (exact != null) {
            return exact;
        }
        List<JsonValue> matching = new ArrayList<>();
        policies.forEach((pattern, policy) -> {
            if (matches(pattern, name, policy)) {
                matching.add(policy);
            }
        });
        if (matching.size() > 1) {
            throw map.fault(ProblemId.ATTRIBUTE_CONFLICT, "several patterns of the map are for " + name)
                    .because("A layer has one policy, and Keras refuses such a map.");
        }
        return matching.isEmpty() ? map.member("config").find("default_policy") : matching.get(0);
    }

    /** Of Python's patterns, only those of plain characters and ".*" are read, which take no time. */
    private static boolean matches(String pattern, String name, JsonValue place) {
        String[] parts = pattern.split("\\.\\*", -1);
        for (String part : parts) {
            if (!part.chars()
                    .allMatch(character -> Character.isLetterOrDigit(character) || "_-/".indexOf(character) >= 0)) {
                throw place.fault(ProblemId.NOT_EXPRESSIBLE, "the pattern " + pattern)
                        .because("Of patterns, those with .* are known.");
            }
        }
        return parts.length == 1 ? pattern.equals(name) : matches(parts, name);
    }

    /** Whether a name consists of these parts with anything between them. */
    private static boolean matches(String[] parts, String name) {
        String last = parts[parts.length - 1];
        if (!name.startsWith(parts[0])) {
            return false;
        }
        int end = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = name.indexOf(parts[i], end);
            if (found < 0) {
                return false;
            }
            end = found + parts[i].length();
        }
        return name.length() - last.length() >= end && name.endsWith(last);
    }
}
