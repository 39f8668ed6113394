package io.github.layercheck.engine.source;

import io.github.layercheck.engine.text.JavaText;
import java.util.List;

/** Values of annotations as Java source, ASCII only. */
final class Literals {

    private final Imports imports;

    /** Literals in a file with these imports. */
    Literals(Imports imports) {
        this.imports = imports;
    }

    /**
     * The source of a value of a layer's configuration.
     *
     * @param value in the form of {@link io.github.layercheck.engine.config.Values}
     * @param type the attribute's type, which an enum constant's name does not show
     */
    String of(Object value, Class<?> type) {
        if (value instanceof List<?> elements) {
            return array(elements.stream()
                    .map(element -> of(element, type.getComponentType()))
                    .toList());
        }
        return type.isEnum() ? imports.constant(type, value.toString()) : of(value);
    }

    /** The source of a boxed primitive, a string, an enum constant, or a list of these. */
    String of(Object value) {
        if (value instanceof List<?> elements) {
            return array(elements.stream().map(this::of).toList());
        }
        if (value instanceof Enum<?> constant) {
            return imports.constant(constant.getDeclaringClass(), constant.name());
        }
        if (value instanceof Double number) {
            return ofDouble(number);
        }
        return value instanceof String text ? JavaText.quoted(text) : value + (value instanceof Long ? "L" : "");
    }

    /** The source of an array of these elements. */
    static String array(List<String> elements) {
        return elements.size() == 1 ? elements.get(0) : "{" + String.join(", ", elements) + "}";
    }

    private static String ofDouble(double number) {
        if (Double.isNaN(number)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Double.toString(number).replace(".0E", "e").replace('E', 'e');
    }
}
