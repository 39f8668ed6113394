package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import java.util.List;
import java.util.stream.Collectors;

/** What messages say of a layer besides its name. */
final class LayerText {

    /** What decides on the size of an axis, in the order in which it is said. */
    private static final List<String> ARGUMENTS = List.of(
            "kernelSize",
            "poolSize",
            "size",
            "outputSize",
            "cropping",
            "height",
            "width",
            "n",
            "targetShape",
            "dims",
            "strides",
            "dilationRate",
            "padding",
            "outputPadding");

    /** Of them, those that are not worth a word where they are the defaults. */
    private static final List<String> IF_GIVEN = List.of("strides", "dilationRate", "outputPadding");

    /** Of them, those whose numbers are not one for each axis. */
    private static final List<String> AS_WRITTEN = List.of("targetShape", "dims");

    private static final String DATA_FORMAT = "dataFormat";

    private LayerText() {}

    /** The arguments that decide on the size of an axis, in parentheses behind a space; empty if there are none. */
    static String arguments(Call call) {
        LayerConfig config = call.layerConfig();
        if (config == null) {
            return "";
        }
        String arguments = ARGUMENTS.stream()
                .filter(name -> config.type().attribute(name) != null)
                .filter(name -> config.isGiven(name) || !IF_GIVEN.contains(name))
                .map(name -> name + " " + value(config.value(name), AS_WRITTEN.contains(name)))
                .collect(Collectors.joining(", "));
        return arguments.isEmpty() ? "" : " (" + arguments + ")";
    }

    /** Whether the axes behind the batch's are channels first. */
    static boolean isChannelsFirst(Call call) {
        LayerConfig config = call.layerConfig();
        return config != null
                && config.type().attribute(DATA_FORMAT) != null
                && config.value(DATA_FORMAT).equals("CHANNELS_FIRST");
    }

    private static String value(Object value, boolean asWritten) {
        if (!(value instanceof List<?> elements)) {
            return value.toString();
        }
        boolean isOne = elements.stream().distinct().count() == 1 && !asWritten;
        return isOne
                ? elements.get(0).toString()
                : elements.stream().map(Object::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
