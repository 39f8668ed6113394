package io.github.layercheck.engine.config;

import io.github.layercheck.Input;
import io.github.layercheck.PerAxis;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of a Keras layer, as Python or a Keras file has them, into the values of its annotation's
 * attributes: a name in snake_case, a tuple in a tuple, a string from a fixed set, None.
 */
public final class KerasArguments {

    private final LayerType type;

    private KerasArguments(LayerType type) {
        this.type = type;
    }

    /**
     * The attributes' values, in the form of {@link Values}.
     *
     * @param arguments by Keras' names: Number, Boolean, String, null, and lists of these
     * @throws Fault for an argument that the layer does not have, lacks, or has in another type
     */
    public static Map<String, Object> read(LayerType type, Map<String, ? extends @Nullable Object> arguments) {
        return new KerasArguments(type).read(arguments);
    }

    /** The attribute for an argument, the first if there are several, or null if there is none. */
    public static @Nullable Attribute attribute(LayerType type, String argument) {
        List<Attribute> attributes = type.attributesFor(argument);
        return attributes.isEmpty() ? null : attributes.get(0);
    }

    private Map<String, Object> read(Map<String, ? extends @Nullable Object> arguments) {
        Map<String, Object> values = new HashMap<>();
        arguments.forEach((argument, value) -> read(argument, value, values));
        for (Attribute attribute : type.attributes().values()) {
            if (attribute.defaultValue() == null && !values.containsKey(attribute.name())) {
                throw new Fault(ProblemId.MISSING_ARGUMENT, attribute.argument() + " is missing")
                        .because(type.name() + " has no default for it.")
                        .at(attribute.name());
            }
        }
        return values;
    }

    private void read(String argument, @Nullable Object value, Map<String, Object> values) {
        Attribute attribute = attribute(argument, value);
        if (value != null) {
            values.put(attribute.name(), convert(attribute, argument, value));
        } else if (attribute.type().isEnum()) {
            values.put(attribute.name(), noneConstant(attribute, argument));
        } else if (attribute.defaultValue() != null && attribute.type().isArray()) {
            values.put(attribute.name(), List.of());
        } else if (attribute.defaultValue() == null) {
            throw wrongType(attribute, argument, "None");
        }
    }

    private Attribute attribute(String argument, @Nullable Object value) {
        Attribute attribute = attribute(type, argument);
        if (attribute == null) {
            List<String> known = type.attributes().values().stream()
                    .map(Attribute::argument)
                    .distinct()
                    .toList();
            String what = type.name() + " has no argument '" + argument + "'" + Nearest.didYouMean(argument, known);
            throw new Fault(ProblemId.UNKNOWN_ARGUMENT, what);
        }
        return value == null || hasForm(value, attribute) ? attribute : ofOtherForm(argument, value, attribute);
    }

    /** The attribute that takes a text where the argument can also be a list, or else the given one. */
    private Attribute ofOtherForm(String argument, Object value, Attribute otherwise) {
        return type.attributesFor(argument).stream()
                .filter(attribute -> hasForm(value, attribute))
                .findFirst()
                .orElse(otherwise);
    }

    private static boolean hasForm(Object value, Attribute attribute) {
        return !(value instanceof String) || !attribute.type().isArray();
    }

    private static String noneConstant(Attribute attribute, String argument) {
        return Values.unset(attribute.type()).orElseThrow(() -> wrongType(attribute, argument, "None"));
    }

    private static Object convert(Attribute attribute, String argument, Object value) {
        if (!attribute.type().isArray()) {
            return element(attribute, argument, attribute.type(), value);
        }
        PerAxis perAxis = attribute.perAxis();
        List<Object> elements = new ArrayList<>();
        flatten(
                attribute,
                argument,
                perAxis != null && perAxis.pairs() && value instanceof List<?> list
                        ? paired(attribute, argument, perAxis.value(), list)
                        : value,
                elements);
        return List.copyOf(elements);
    }

    /** A tuple that has a number or a pair for each axis: numbers only, or pairs only. That of one axis is its pair. */
    private static List<?> paired(Attribute attribute, String argument, int axes, List<?> values) {
        if (axes == 1) {
            return values;
        }
        if (values.size() != axes) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_LENGTH,
                            argument + " has " + values.size() + (values.size() == 1 ? " element" : " elements"))
                    .because("It takes a number, or a number or a pair for each of " + axes + " axes.")
                    .at(attribute.name());
        }
        boolean anyPair = values.stream().anyMatch(List.class::isInstance);
        return values.stream()
                .map(value -> anyPair && !(value instanceof List) ? Arrays.asList(value, value) : value)
                .toList();
    }

    private static void flatten(Attribute attribute, String argument, @Nullable Object value, List<Object> elements) {
        if (value instanceof List<?> list) {
            list.forEach(element -> flatten(attribute, argument, element, elements));
        } else if (value == null && attribute.type() == int[].class) {
            elements.add(Input.NONE);
        } else if (value == null) {
            throw wrongType(attribute, argument, "None");
        } else {
            elements.add(element(attribute, argument, attribute.type().getComponentType(), value));
        }
    }

    private static Object element(Attribute attribute, String argument, Class<?> type, Object value) {
        Object converted = value;
        if (value instanceof Number number) {
            converted = number(number, type);
        } else if (type.isEnum() && value instanceof String string) {
            converted = string.toUpperCase(Locale.ROOT);
        } else if (type.isEnum() && value instanceof Boolean bool) {
            converted = bool.toString().toUpperCase(Locale.ROOT);
        }
        if (!Values.fits(converted, type)) {
            throw wrongType(attribute, argument, value instanceof String ? "\"" + value + "\"" : value.toString());
        }
        return converted;
    }

    /** The number in the attribute's type, digits for a String, if it is one of its numbers; else unchanged. */
    private static Object number(Number number, Class<?> type) {
        double value = number.doubleValue();
        if (type == double.class) {
            return value;
        }
        if (type == int.class && value == number.intValue()) {
            return number.intValue();
        }
        if (type == long.class && value == number.longValue()) {
            return number.longValue();
        }
        if (type == String.class) {
            return value == number.longValue() ? Long.toString(number.longValue()) : number.toString();
        }
        // In Python True is 1, and equal to it.
        if (type == boolean.class && (value == 0 || value == 1)) {
            return value == 1;
        }
        return number;
    }

    private static Fault wrongType(Attribute attribute, String argument, String value) {
        return new Fault(ProblemId.ARGUMENT_TYPE, argument + " is " + value)
                .because("It takes " + Values.describe(attribute.type()) + ".")
                .at(attribute.name());
    }
}
