package io.github.layercheck.engine.config;

import io.github.layercheck.KerasArgument;
import io.github.layercheck.Length;
import io.github.layercheck.OneOf;
import io.github.layercheck.PerAxis;
import io.github.layercheck.Range;
import io.github.layercheck.engine.text.SnakeCase;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A kind of layer: its annotation type, as the schema of its configuration. No two are equal. */
public final class LayerType {

    private final String qualifiedName;
    private final String name;
    private final Map<String, Attribute> attributes = new TreeMap<>();
    private final Map<String, List<Attribute>> renamed = new HashMap<>();
    private final Map<String, Object> typedDefaults;
    private final boolean isCustom;

    private LayerType(
            String qualifiedName, List<Attribute> attributes, Map<String, Object> typedDefaults, boolean isCustom) {
        this.qualifiedName = qualifiedName;
        this.name = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
        this.typedDefaults = typedDefaults;
        this.isCustom = isCustom;
        for (Attribute attribute : attributes) {
            add(attribute);
        }
    }

    private void add(Attribute attribute) {
        attributes.put(attribute.name(), attribute);
        if (!attribute.argument().equals(SnakeCase.argument(attribute.name()))) {
            renamed.computeIfAbsent(attribute.argument(), argument -> new ArrayList<>())
                    .add(attribute);
        }
    }

    /** The kind of layer that an annotation type of Layercheck declares. */
    public static LayerType of(Class<? extends Annotation> annotationType) {
        List<Attribute> attributes = new ArrayList<>();
        Map<String, Object> typedDefaults = new HashMap<>();
        for (Method method : annotationType.getDeclaredMethods()) {
            Object defaultValue = method.getDefaultValue();
            attributes.add(attribute(method, defaultValue));
            if (defaultValue != null) {
                typedDefaults.put(method.getName(), defaultValue);
            }
        }
        return new LayerType(annotationType.getCanonicalName(), attributes, typedDefaults, false);
    }

    /** The kind of custom layer that an annotation type declares, which is known by its name and attributes only. */
    public static LayerType of(String qualifiedName, List<Attribute> attributes) {
        return new LayerType(qualifiedName, attributes, Map.of(), true);
    }

    private static Attribute attribute(Method method, @Nullable Object defaultValue) {
        KerasArgument argument = method.getAnnotation(KerasArgument.class);
        return new Attribute(
                method.getName(),
                argument == null ? SnakeCase.argument(method.getName()) : argument.value(),
                method.getReturnType(),
                defaultValue == null ? null : Values.canonical(defaultValue),
                method.getAnnotation(Range.class),
                method.getAnnotation(Length.class),
                method.getAnnotation(PerAxis.class),
                method.getAnnotation(OneOf.class));
    }

    /** Keras' name of the class of layers. */
    public String name() {
        return name;
    }

    /** The canonical name of the annotation type. */
    public String qualifiedName() {
        return qualifiedName;
    }

    /** Whether a user declares it. Its name can be that of a layer of Keras. */
    public boolean isCustom() {
        return isCustom;
    }

    /** The attributes by name, sorted by it. */
    public Map<String, Attribute> attributes() {
        return attributes;
    }

    public @Nullable Attribute attribute(String name) {
        return attributes.get(name);
    }

    /** The attributes for an argument of Keras, each of which takes another type of value; empty if there are none. */
    List<Attribute> attributesFor(String argument) {
        List<Attribute> found = new ArrayList<>(renamed.getOrDefault(argument, List.of()));
        Attribute ofItsName = attributes.get(SnakeCase.attribute(argument));
        if (ofItsName != null) {
            found.add(0, ofItsName);
        }
        return found;
    }

    /**
     * What the annotation type's own method returns for an attribute that has a default and is not given.
     *
     * @throws NullPointerException if the type is known by its attributes only
     */
    Object defaultValue(String attribute) {
        return Values.copy(Objects.requireNonNull(typedDefaults.get(attribute), attribute));
    }
}
