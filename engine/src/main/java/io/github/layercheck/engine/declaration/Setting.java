package io.github.layercheck.engine.declaration;

import io.github.layercheck.engine.problem.Place;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A change of an attribute in a model that is used as a layer.
 *
 * @param path the methods that lead to the layer; empty for the layer that is changed itself
 * @param value an Integer, Double, Boolean or String, {@link Name} for an enum constant, or a list of these; of {@link
 *     #SHARED} the path of a layer as a {@code Name}, or the object that both are
 * @param place where the change was written
 */
public record Setting(List<String> path, String attribute, Object value, Place place) {

    public Setting {
        path = List.copyOf(path);
    }

    /** What stands for an attribute where a layer is one with another, which the value names. */
    public static final String SHARED = "shared";

    /** A word without quotes: the name of an enum constant, or of layers joined by dots. */
    public record Name(String name) {}

    /** What messages call the change, which not every compiler can point at: such as {@code set[1]}. */
    public String label() {
        return place.attribute() == null || place.index() < 0 ? "set" : place.attribute() + "[" + place.index() + "]";
    }

    /** The value as it can be written. */
    public String valueText() {
        return text(value);
    }

    /** The same change as seen from within the first method of its path. */
    public Setting inner() {
        return new Setting(path.subList(1, path.size()), attribute, value, place);
    }

    /** The change as it can be written. */
    public String text() {
        String name = path.isEmpty() ? attribute : String.join(".", path) + "." + attribute;
        return name + " = " + text(value);
    }

    private static String text(Object value) {
        if (value instanceof List<?> elements) {
            return elements.stream().map(Setting::text).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Name word) {
            return word.name();
        }
        return value instanceof String string ? quoted(string) : value.toString();
    }

    private static String quoted(String string) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append('\\').append(Integer.toOctalString(0x200 | c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
