package io.github.layercheck.engine.file.keras2;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands between brackets in Python, of the form in which Keras 2 wrote it. */
final class Slices {

    private Slices() {}

    /** The text, such as {@code ":, 0"}. */
    static String text(@Nullable Object spec) {
        if (spec instanceof List<?> parts) {
            return parts.stream().map(Slices::part).collect(Collectors.joining(", "));
        }
        // Alone, Keras 3 takes a number only.
        return spec instanceof Number ? part(spec) : part(spec) + ",";
    }

    private static String part(@Nullable Object part) {
        if (!(part instanceof Map<?, ?> slice)) {
            return part == null ? "None" : part.toString();
        }
        if (slice.containsKey("class_name")) {
            return "...";
        }
        String step = bound(slice.get("step"));
        return bound(slice.get("start")) + ":" + bound(slice.get("stop")) + (step.isEmpty() ? "" : ":" + step);
    }

    private static String bound(@Nullable Object bound) {
        return Objects.toString(bound, "");
    }
}
