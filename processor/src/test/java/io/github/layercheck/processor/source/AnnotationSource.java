package io.github.layercheck.processor.source;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.processor.config.Attribute;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.declaration.InputDeclaration;
import io.github.layercheck.processor.declaration.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes annotations and the types in them, of which it keeps the imports. */
final class AnnotationSource {

    private static final String VALUE = "value";

    private final Imports imports;
    private final Literals literals;

    /** For a file that declares a type of that simple name. */
    AnnotationSource(String ownName) {
        this.imports = new Imports(ownName);
        this.literals = new Literals(imports);
    }

    /** The import statements for all that was written. */
    String imports() {
        return imports.statements();
    }

    String type(Class<?> type) {
        return imports.name(type);
    }

    /** An annotation without values. */
    String of(Class<?> type) {
        return "@" + imports.name(type);
    }

    /** An annotation with one value. */
    String of(Class<?> type, String attribute, Object value) {
        return of(type, Map.of(attribute, value));
    }

    /** An annotation with values, each a boxed primitive, a string, an enum constant or a list of these. */
    String of(Class<?> type, Map<String, Object> values) {
        Map<String, String> sources = new LinkedHashMap<>();
        values.forEach((attribute, value) -> sources.put(attribute, literals.of(value)));
        return ofSources(type, sources);
    }

    private String ofSources(Class<?> type, Map<String, String> values) {
        return ofSources(type.getCanonicalName(), values);
    }

    private String ofSources(String type, Map<String, String> values) {
        if (values.isEmpty()) {
            return "@" + imports.name(type);
        }
        if (values.size() == 1 && values.containsKey(VALUE)) {
            return "@" + imports.name(type) + "(" + values.get(VALUE) + ")";
        }
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", ", "@" + imports.name(type) + "(", ")"));
    }

    /** An annotation of a model or a shared layer, with what it changes. */
    String withSettings(Class<?> type, String value, List<Setting> settings) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(VALUE, value);
        if (!settings.isEmpty()) {
            List<String> texts = settings.stream().map(AnnotationSource::text).toList();
            values.put("set", literals.of(texts));
        }
        return ofSources(type, values);
    }

    private static String text(Setting setting) {
        List<String> path = new ArrayList<>(setting.path());
        path.add(setting.attribute());
        return String.join(".", path) + " = " + text(setting.value());
    }

    private static String text(Object value) {
        if (value instanceof List<?> elements) {
            return elements.stream().map(AnnotationSource::text).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Setting.Name name) {
            return name.name();
        }
        return value instanceof String string ? Literals.quoted(string) : value.toString();
    }

    /** The annotations of a layer and of what it wraps, the outermost first. */
    List<String> layer(LayerConfig config) {
        List<String> lines = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        config.type().attributes().values().stream()
                .filter(attribute -> config.isGiven(attribute.name()))
                .filter(attribute -> !config.value(attribute.name()).equals(attribute.defaultValue()))
                .sorted(Comparator.comparing(attribute -> attribute.defaultValue() != null))
                .forEach(attribute -> values.put(attribute.name(), value(config, attribute)));
        lines.add(ofSources(config.type().qualifiedName(), values));
        config.wrapped().forEach(inner -> lines.addAll(layer(inner)));
        return lines;
    }

    private String value(LayerConfig config, Attribute attribute) {
        return literals.of(config.value(attribute.name()), attribute.type());
    }

    /** The annotation of an input. */
    String input(InputDeclaration input) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Integer> sample = Objects.requireNonNull(input.sample());
        values.put(
                VALUE,
                sample.size() == 1
                        ? dimension(sample.get(0))
                        : sample.stream().map(this::dimension).collect(Collectors.joining(", ", "{", "}")));
        if (input.dtype() != DType.FLOAT32) {
            values.put("dtype", literals.of(input.dtype()));
        }
        if (input.batch() != Input.NONE) {
            values.put("batch", literals.of(input.batch()));
        }
        return ofSources(Input.class, values);
    }

    private String dimension(int size) {
        return size == Input.NONE ? imports.name(Input.class) + ".NONE" : Integer.toString(size);
    }
}
