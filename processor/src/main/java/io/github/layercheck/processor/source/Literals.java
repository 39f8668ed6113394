package io.github.layercheck.processor.source;

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
     * @param value in the form of {@link io.github.layercheck.processor.config.Values}
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
        return value instanceof String text ? quoted(text) : value + (value instanceof Long ? "L" : "");
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

    static String quoted(String text) {
        StringBuilder source = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> source.append('\\').append(c);
                case '\n' -> source.append("\\n");
                case '\r' -> source.append("\\r");
                default -> source.append(c >= ' ' && c <= '~' ? Character.toString(c) : escaped(c));
            }
        }
        return source.append('"').toString();
    }

    /** A Unicode escape is read before all else, so that of a control character would not do everywhere. */
    private static String escaped(char c) {
        return c < ' ' ? "\\" + (char) ('0' + c / 64) + (char) ('0' + c / 8 % 8) + (char) ('0' + c % 8) : unicode(c);
    }

    private static String unicode(char c) {
        String hex = Integer.toHexString(c);
        return "\\u" + "0".repeat(4 - hex.length()) + hex;
    }
}
