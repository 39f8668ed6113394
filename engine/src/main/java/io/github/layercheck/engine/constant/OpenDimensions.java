package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.text.MethodNames;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dimensions of a tensor in generated methods: the known ones as numbers, the open ones as parameters. */
public final class OpenDimensions {

    private static final String BATCH = "batch";

    private final List<Dimension> dimensions;

    /** The parameter of each dimension that is open, or its number. */
    private final List<String> elements = new ArrayList<>();

    /** The parameters by what makes two dimensions the same: the name that the file has for both, or the axis. */
    private final Map<String, String> parameters = new LinkedHashMap<>();

    public OpenDimensions(List<Dimension> dimensions) {
        this.dimensions = dimensions;
        for (int axis = 0; axis < dimensions.size(); axis++) {
            Dimension dimension = dimensions.get(axis);
            elements.add(dimension.isKnown() ? Long.toString(dimension.size()) : parameter(axis, dimension.symbol()));
        }
    }

    private String parameter(int axis, @Nullable String symbol) {
        String key = symbol == null || symbol.isEmpty() ? "axis " + axis : "symbol " + symbol;
        String known = parameters.get(key);
        if (known != null) {
            return known;
        }
        String name = axis == 0 && key.startsWith("axis") ? BATCH : "dim" + axis;
        if (key.startsWith("symbol") && symbol != null) {
            String attribute = SnakeCase.attribute(MethodNames.identifier(symbol));
            String identifier = MethodNames.identifier(attribute);
            name = identifier.chars().anyMatch(Character::isLetter) ? identifier : name;
        }
        if (parameters.containsValue(name)) {
            name = "dim" + axis;
        }
        parameters.put(key, name);
        return name;
    }

    /** The names of the parameters, one for each open dimension; those of one name in the file share it. */
    public List<String> parameters() {
        return List.copyOf(parameters.values());
    }

    /** What the parameters are, for the documentation of a method. */
    public String documentation() {
        return parameters.isEmpty()
                ? ""
                : parameters.values().stream()
                        .map(name -> "\n@param " + name + " the size of dimension " + elements.indexOf(name))
                        .collect(Collectors.joining("", "\n", ""));
    }

    /** The parameters as arguments of a call. */
    public String arguments() {
        return String.join(", ", parameters.values());
    }

    /** Whether the known dimensions fit an int. */
    public boolean fitInts() {
        return dimensions.stream().noneMatch(dimension -> dimension.isKnown() && dimension.size() > Integer.MAX_VALUE);
    }

    /** The elements of an array with the shape. */
    public String elements() {
        return elements.stream()
                .map(element -> isLong(element) ? element + "L" : element)
                .collect(Collectors.joining(", "));
    }

    private static boolean isLong(String element) {
        return Character.isDigit(element.charAt(0)) && Long.parseLong(element) > Integer.MAX_VALUE;
    }

    /** The sizes as arguments, -1 for those that are open. */
    public String sizes() {
        return dimensions.stream()
                .map(dimension -> dimension.isKnown() ? dimension.size() + "L" : "-1L")
                .collect(Collectors.joining(", ", "new long[] {", "}"));
    }
}
