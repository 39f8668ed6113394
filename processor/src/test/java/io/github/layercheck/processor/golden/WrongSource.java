package io.github.layercheck.processor.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.config.Attribute;
import io.github.layercheck.processor.config.LayerType;
import io.github.layercheck.processor.text.SnakeCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** A model with the layer of a row as a user would write it by the row's words, right or wrong; an attribute a line. */
final class WrongSource {

    /** Where the value of an attribute stands: its line, and its first and last columns. */
    record Written(long line, long first, long last) {}

    private final Catalogue catalogue;
    private final JsonObject row;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Written> attributes = new HashMap<>();

    private WrongSource(Catalogue catalogue, JsonObject row) {
        this.catalogue = catalogue;
        this.row = row;
    }

    static WrongSource of(Catalogue catalogue, JsonObject row) {
        WrongSource source = new WrongSource(catalogue, row);
        source.write();
        return source;
    }

    String path() {
        return "golden/" + name() + ".java";
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Where the values stand of the attributes that a text names, by their names or by their values. */
    List<Written> attributesIn(String text) {
        return Arrays.stream(text.split("[^a-zA-Z_0-9]+"))
                .flatMap(word -> attributes.entrySet().stream()
                        .filter(attribute -> isNamed(word, attribute.getKey(), attribute.getValue()))
                        .map(Map.Entry::getValue))
                .toList();
    }

    private boolean isNamed(String word, String attribute, Written value) {
        return attribute.equals(SnakeCase.attribute(word))
                || (word.equals("dilation") && attribute.equals("dilationRate"))
                || lines.get((int) value.line() - 1).endsWith("." + word.toUpperCase(Locale.ROOT));
    }

    private String name() {
        return row.get("id").getAsString().replace('-', '_');
    }

    private void write() {
        List<JsonElement> inputs = row.getAsJsonArray("inputs").asList();
        lines.add("package golden;");
        lines.add("import io.github.layercheck.*;");
        lines.add("import io.github.layercheck.layers.*;");
        lines.add("@Model");
        if (inputs.size() == 1) {
            lines.add(input(inputs.get(0).getAsJsonArray()));
        }
        lines.add("interface " + name() + " {");
        if ((row.has("wrapped") && row.get("wrapped").isJsonArray()) || row.has("wrapped_backward")) {
            throw new Inexpressible("a part, which is a method of its own");
        }
        List<String> parameters = new ArrayList<>();
        for (int i = 0; inputs.size() != 1 && i < inputs.size(); i++) {
            lines.add(input(inputs.get(i).getAsJsonArray()) + " Tensor x" + i + "();");
            parameters.add("Tensor x" + i);
        }
        layer(row);
        lines.add("Tensor layer(" + String.join(", ", parameters) + ");");
        lines.add("}");
    }

    private String input(JsonArray shape) {
        String sample = shape.asList().stream()
                .map(dim -> dim.isJsonNull() ? "Input.NONE" : dim.getAsString())
                .collect(Collectors.joining(", ", "{", "}"));
        String dtype = row.get("input_dtype").getAsString().toUpperCase(Locale.ROOT);
        String batch = row.has("batch") ? ", batch = " + row.get("batch").getAsInt() : "";
        return "@Input(value = " + sample + ", dtype = DType." + dtype + batch + ")";
    }

    private void layer(JsonObject layer) {
        LayerType type =
                catalogue.find(layer.get("layer").getAsString()).orElseThrow().type();
        lines.add("@" + type.name() + "(");
        Map<String, JsonElement> arguments =
                new HashMap<>(layer.getAsJsonObject("config").asMap());
        if (layer.has("call_kwargs")) {
            arguments.putAll(layer.getAsJsonObject("call_kwargs").asMap());
        }
        List.of("name", "dtype", "trainable").forEach(arguments::remove);
        boolean isFirst = true;
        for (Map.Entry<String, JsonElement> argument : arguments.entrySet()) {
            Attribute attribute = attribute(type, argument.getKey(), argument.getValue());
            String name = attribute == null ? SnakeCase.attribute(argument.getKey()) : attribute.name();
            String value = literal(attribute, argument.getValue());
            if (value != null) {
                String start = (isFirst ? "  " : ", ") + name + " = ";
                lines.add(start + value);
                attributes.put(name, new Written(lines.size(), start.length() + 1, start.length() + value.length()));
                isFirst = false;
            }
        }
        lines.add(")");
        if (layer.has("wrapped")) {
            layer(layer.getAsJsonObject("wrapped"));
        }
    }

    private static @Nullable Attribute attribute(LayerType type, String argument, JsonElement value) {
        String name = SnakeCase.attribute(argument);
        boolean isString = value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
        Attribute file = isString ? type.attribute(name + "File") : null;
        Attribute attribute = file == null ? type.attribute(name) : file;
        return attribute == null ? type.attribute(name + "_") : attribute;
    }

    /** The value in Java, or null if it is the default. */
    private static @Nullable String literal(@Nullable Attribute attribute, JsonElement value) {
        Class<?> type = attribute == null ? Object.class : attribute.type();
        if (value.isJsonNull()) {
            if (attribute == null || attribute.defaultValue() == null || type.isEnum()) {
                throw new Inexpressible("None where Java has no null");
            }
            return null;
        }
        if (value.isJsonArray()) {
            List<String> elements = new ArrayList<>();
            flatten(type.isArray() ? Objects.requireNonNull(type.getComponentType()) : type, value, elements);
            return "{" + String.join(", ", elements) + "}";
        }
        return element(type.isArray() ? Objects.requireNonNull(type.getComponentType()) : type, value);
    }

    private static void flatten(Class<?> type, JsonElement value, List<String> elements) {
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(element -> flatten(type, element, elements));
        } else {
            elements.add(element(type, value));
        }
    }

    private static String element(Class<?> type, JsonElement value) {
        if (value.isJsonNull() && type == int.class) {
            return "Input.NONE";
        }
        if (!value.isJsonPrimitive()) {
            throw new Inexpressible("None or an object within a value");
        }
        String text = value.getAsString();
        if (type.isEnum() && !value.getAsJsonPrimitive().isNumber()) {
            String constant = text.toUpperCase(Locale.ROOT);
            if (!SourceVersion.isIdentifier(constant)) {
                throw new Inexpressible("a string that is no name");
            }
            return type.getSimpleName() + "." + constant;
        }
        boolean isQuoted = value.getAsJsonPrimitive().isString() || type == String.class;
        String number = text.endsWith(".0") && type != double.class ? text.substring(0, text.length() - 2) : text;
        return isQuoted ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : number;
    }
}
