package io.github.layercheck.engine.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value of an attribute of an annotation.
 *
 * @param value a boxed primitive, a string, the name of an enum constant, or for an array a list of these
 * @param type the attribute's type, which says whether a text is a string or the name of a constant
 */
public record Argument(String attribute, Object value, Class<?> type) {

    /** As it is written in source, with the simple names of constants, such as {@code padding = SAME}. */
    public String text() {
        return attribute + " = " + valueText();
    }

    /** The value as it is written in source, with the simple names of constants. */
    public String valueText() {
        if (!(value instanceof List<?> elements)) {
            return text(value, type);
        }
        Class<?> ofElements = type.isArray() ? type.getComponentType() : type;
        return elements.size() == 1
                ? text(elements.get(0), ofElements)
                : elements.stream()
                        .map(element -> text(element, ofElements))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(Object element, Class<?> type) {
        return type == String.class
                ? "\"" + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : element.toString();
    }
}
