package io.github.layercheck.engine.infer;

import io.github.layercheck.PerAxis;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What messages say of a layer besides its name. */
final class LayerText {

    private static final String DATA_FORMAT = "dataFormat";

    private LayerText() {}

    /** The arguments that decide on the size of an axis, in parentheses behind a space; empty if there are none. */
    static String arguments(Call call) {
        LayerConfig config = call.layerConfig();
        if (config == null) {
            return "";
        }
        String arguments = config.definition().sizedBy().stream()
                .filter(name -> config.isGiven(name) || !isNeutral(attribute(config, name)))
                .map(name -> name + " "
                        + value(config.value(name), attribute(config, name).perAxis() != null))
                .collect(Collectors.joining(", "));
        return arguments.isEmpty() ? "" : " (" + arguments + ")";
    }

    private static Attribute attribute(LayerConfig config, String name) {
        return Objects.requireNonNull(config.type().attribute(name), name);
    }

    /** Whether the default is none, or the 1 of a window's steps: neither needs to be mentioned. */
    private static boolean isNeutral(Attribute attribute) {
        PerAxis perAxis = attribute.perAxis();
        return (perAxis == null || !perAxis.pairs())
                && attribute.defaultValue() instanceof List<?> elements
                && elements.stream().allMatch(Integer.valueOf(1)::equals);
    }

    /** Whether the axes behind the batch's are channels first. */
    static boolean isChannelsFirst(Call call) {
        LayerConfig config = call.layerConfig();
        return config != null
                && config.type().attribute(DATA_FORMAT) != null
                && config.value(DATA_FORMAT).equals("CHANNELS_FIRST");
    }

    private static String value(Object value, boolean isPerAxis) {
        if (!(value instanceof List<?> elements)) {
            return value.toString();
        }
        boolean isOne = elements.size() == 1 || (isPerAxis && new HashSet<>(elements).size() == 1);
        return isOne
                ? elements.get(0).toString()
                : elements.stream().map(Object::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
