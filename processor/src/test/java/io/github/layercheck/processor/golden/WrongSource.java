package io.github.layercheck.processor.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.golden.Inexpressible;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** A model with the layer of a row as a user would write it by the row's words, right or wrong; an attribute a line. */
final class WrongSource {

    /**
     * Where something stands.
     *
     * @param name of the attribute or parameter, or of the type of the annotation
     * @param line the only line, from the first to the last column
     */
    record Written(String name, long line, long first, long last) {}

    private final JsonObject row;
    private final List<String> lines = new ArrayList<>();
    private final List<Written> inputs = new ArrayList<>();
    private final List<Written> annotations = new ArrayList<>();
    private final List<Written> attributes = new ArrayList<>();
    private final List<Written> parameters = new ArrayList<>();
    private int parts;

    private WrongSource(JsonObject row) {
        this.row = row;
    }

    static WrongSource of(JsonObject row) {
        WrongSource source = new WrongSource(row);
        source.write();
        return source;
    }

    String path() {
        return "golden/" + name() + ".java";
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Where the value of an attribute stands; in each layer that has it, if others are wrapped. */
    List<Written> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .toList();
    }

    /** The shapes of the inputs. */
    List<Written> inputs() {
        return inputs;
    }

    /** All of the layer's declaration: its annotations and those of what it wraps, their attributes, the parameters. */
    List<Written> layer() {
        return Stream.of(annotations, attributes, parameters)
                .flatMap(List::stream)
                .toList();
    }

    private String name() {
        return row.get("id").getAsString().replace('-', '_');
    }

    private void write() {
        List<JsonElement> shapes = row.getAsJsonArray("inputs").asList();
        lines.add("package golden;");
        lines.add("import io.github.layercheck.*;");
        lines.add("import io.github.layercheck.layers.*;");
        lines.add("@Model");
        if (shapes.size() == 1) {
            input(shapes.get(0).getAsJsonArray(), "");
        }
        lines.add("interface " + name() + " {");
        for (int i = 0; shapes.size() != 1 && i < shapes.size(); i++) {
            input(shapes.get(i).getAsJsonArray(), " Tensor x" + i + "();");
        }
        layer(row, parts(row));
        method(shapes.size());
        lines.add("}");
    }

    private void method(int inputCount) {
        StringBuilder method = new StringBuilder("Tensor layer(");
        for (int i = 0; inputCount != 1 && i < inputCount; i++) {
            method.append(i == 0 ? "Tensor " : ", Tensor ");
            String name = "x" + i;
            parameters.add(new Written(name, lines.size() + 1L, method.length() + 1L, method.length() + 1L));
            method.append(name);
        }
        lines.add(method.append(");").toString());
    }

    private void input(JsonArray shape, String method) {
        String sample = shape.asList().stream()
                .map(dim -> dim.isJsonNull() ? "Input.NONE" : dim.getAsString())
                .collect(Collectors.joining(", ", "{", "}"));
        String dtype = row.get("input_dtype").getAsString().toUpperCase(Locale.ROOT);
        String batch = row.has("batch") ? ", batch = " + row.get("batch").getAsInt() : "";
        String start = "@Input(value = ";
        lines.add(start + sample + ", dtype = DType." + dtype + batch + ")" + method);
        inputs.add(new Written("value", lines.size(), start.length() + 1, start.length() + sample.length()));
    }

    /** Declares the layers that a layer has besides one below its annotation, and returns their names. */
    private @Nullable List<String> parts(JsonObject layer) {
        List<JsonElement> wrapped = new ArrayList<>();
        if (layer.has("wrapped") && layer.get("wrapped").isJsonArray()) {
            wrapped.addAll(layer.getAsJsonArray("wrapped").asList());
        } else if (layer.has("wrapped_backward")) {
            wrapped.addAll(List.of(layer.get("wrapped"), layer.get("wrapped_backward")));
        } else {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (JsonElement part : wrapped) {
            layer(part.getAsJsonObject(), parts(part.getAsJsonObject()));
            parts++;
            lines.add("Part part" + parts + "();");
            names.add("\"part" + parts + "\"");
        }
        return names;
    }

    private void layer(JsonObject layer, @Nullable List<String> partNames) {
        LayerType type = Catalogue.find("keras.layers", layer.get("layer").getAsString())
                .orElseThrow()
                .type();
        lines.add("@" + type.name() + "(");
        annotations.add(new Written(type.name(), lines.size(), 1, 1));
        Map<String, JsonElement> arguments =
                new HashMap<>(layer.getAsJsonObject("config").asMap());
        if (layer.has("call_kwargs")) {
            arguments.putAll(layer.getAsJsonObject("call_kwargs").asMap());
        }
        List.of("name", "dtype", "trainable").forEach(arguments::remove);
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> argument : arguments.entrySet()) {
            Attribute attribute = attribute(type, argument.getKey(), argument.getValue());
            String name = attribute == null ? SnakeCase.attribute(argument.getKey()) : attribute.name();
            String value = literal(attribute, argument.getValue());
            if (value != null) {
                values.put(name, value);
            }
        }
        if (partNames != null) {
            values.put("of", "{" + String.join(", ", partNames) + "}");
        }
        values(values);
        lines.add(")");
        if (layer.has("wrapped") && partNames == null) {
            JsonObject wrapped = layer.getAsJsonObject("wrapped");
            List<String> namesOfInner = parts(wrapped);
            if (namesOfInner != null) {
                throw new Inexpressible("parts of a layer below another annotation");
            }
            layer(wrapped, null);
        }
    }

    private void values(Map<String, String> values) {
        String separator = "  ";
        for (Map.Entry<String, String> value : values.entrySet()) {
            String start = separator + value.getKey() + " = ";
            lines.add(start + value.getValue());
            attributes.add(new Written(
                    value.getKey(),
                    lines.size(),
                    start.length() + 1,
                    start.length() + value.getValue().length()));
            separator = ", ";
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
                throw new Inexpressible("a string that is not a name");
            }
            return type.getSimpleName() + "." + constant;
        }
        boolean isQuoted = value.getAsJsonPrimitive().isString() || type == String.class;
        String number = text.endsWith(".0") && type != double.class ? text.substring(0, text.length() - 2) : text;
        return isQuoted ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : number;
    }
}
