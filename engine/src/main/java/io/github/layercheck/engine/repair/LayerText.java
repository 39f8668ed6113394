package io.github.layercheck.engine.repair;

import io.github.layercheck.PerAxis;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What messages say of a layer besides its name. */
final class LayerText {

    private static final String DATA_FORMAT = "dataFormat";

    /** The attributes that say how many elements a layer makes. */
    private static final List<String> MAKING = List.of(
            "units",
            "filters",
            "outputDim",
            "n",
            "targetShape",
            "depthMultiplier",
            "outputShape",
            "numTokens",
            "numBins",
            "returnSequences");

    /** The attributes of windows that are 1 unless there is a reason. */
    private static final Set<String> STEPS = Set.of("strides", "dilationRate");

    private LayerText() {}

    /** The arguments that decide on the sizes of axes, in parentheses behind a space; empty if there are none. */
    static String arguments(Call call) {
        List<String> arguments = new ArrayList<>();
        for (LayerConfig layer : stack(config(call))) {
            add(layer, layer.definition().sizedBy(), false, arguments);
            addFormat(layer, arguments);
        }
        return inParentheses(arguments);
    }

    /** The arguments that say how many elements the layer makes, or else those that decide on sizes. */
    static String making(Call call) {
        List<String> arguments = new ArrayList<>();
        for (LayerConfig layer : stack(config(call))) {
            add(layer, MAKING, true, arguments);
            addFormat(layer, arguments);
        }
        return arguments.isEmpty() ? arguments(call) : inParentheses(arguments);
    }

    private static void add(LayerConfig layer, List<String> names, boolean onlyGiven, List<String> arguments) {
        for (String name : names) {
            Attribute attribute = layer.type().attribute(name);
            if (attribute != null && (layer.isGiven(name) || !onlyGiven) && !isUsual(layer, attribute)) {
                arguments.add(name + " " + value(layer.value(name), attribute.perAxis() != null));
            }
        }
    }

    private static void addFormat(LayerConfig layer, List<String> arguments) {
        if (layer.isChannelsFirst()) {
            arguments.add(DATA_FORMAT + " CHANNELS_FIRST");
        }
    }

    private static String inParentheses(List<String> arguments) {
        return arguments.isEmpty() ? "" : " (" + String.join(", ", arguments) + ")";
    }

    private static @Nullable LayerConfig config(Call call) {
        return call.layerConfig() == null ? call.layer().config() : call.layerConfig();
    }

    /** A layer and all that it wraps. */
    private static List<LayerConfig> stack(@Nullable LayerConfig config) {
        List<LayerConfig> stack = new ArrayList<>();
        if (config != null) {
            stack.add(config);
            config.wrapped().forEach(inner -> stack.addAll(stack(inner)));
        }
        return stack;
    }

    /** Whether a window moves by more than one element at a time. */
    static boolean isStepping(Call call) {
        LayerConfig config = call.layerConfig();
        if (config == null || config.type().isCustom() || config.type().attribute("strides") == null) {
            return true;
        }
        List<?> strides = (List<?>) config.value("strides");
        List<?> steps = strides.isEmpty() ? (List<?>) config.value("poolSize") : strides;
        return !steps.stream().allMatch(Integer.valueOf(1)::equals);
    }

    /** Whether a value need not be mentioned: none at all, or the 1 of a window's steps. */
    private static boolean isUsual(LayerConfig layer, Attribute attribute) {
        PerAxis perAxis = attribute.perAxis();
        return (perAxis == null || !perAxis.pairs())
                && layer.value(attribute.name()) instanceof List<?> elements
                && elements.stream().allMatch(Integer.valueOf(1)::equals)
                && (elements.isEmpty() || STEPS.contains(attribute.name()));
    }

    /** Whether the axes behind the batch's are channels first. */
    static boolean isChannelsFirst(Call call) {
        LayerConfig layer = call.layerConfig();
        return layer != null && layer.isChannelsFirst();
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
