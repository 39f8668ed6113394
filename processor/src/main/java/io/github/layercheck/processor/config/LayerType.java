package io.github.layercheck.processor.config;

import io.github.layercheck.Length;
import io.github.layercheck.OneOf;
import io.github.layercheck.Range;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kind of layer: its annotation type, as the schema of its configuration. */
public final class LayerType {

    private final Class<? extends Annotation> annotationType;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();

    private LayerType(Class<? extends Annotation> annotationType) {
        this.annotationType = annotationType;
        Arrays.stream(annotationType.getDeclaredMethods())
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .forEach(method -> attributes.put(method.getName(), attribute(method)));
    }

    /** The kind of layer that an annotation type declares. */
    public static LayerType of(Class<? extends Annotation> annotationType) {
        return new LayerType(annotationType);
    }

    private static Attribute attribute(Method method) {
        Object defaultValue = method.getDefaultValue();
        return new Attribute(
                method.getName(),
                method.getReturnType(),
                defaultValue == null ? null : Values.canonical(defaultValue),
                method.getAnnotation(Range.class),
                method.getAnnotation(Length.class),
                method.getAnnotation(OneOf.class));
    }

    /** Keras' name of the class of layers. */
    public String name() {
        return annotationType.getSimpleName();
    }

    public Class<? extends Annotation> annotationType() {
        return annotationType;
    }

    /** The attributes by name, sorted by it. */
    public Map<String, Attribute> attributes() {
        return attributes;
    }

    public @Nullable Attribute attribute(String name) {
        return attributes.get(name);
    }
}
