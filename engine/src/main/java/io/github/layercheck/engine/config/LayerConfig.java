package io.github.layercheck.engine.config;

import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The configuration of one layer: the values that were given, the defaults of the others, and what it wraps. */
public final class LayerConfig {

    private final LayerType type;
    private final String name;
    private final Map<String, Object> given;
    private final Origin origin;
    private final List<LayerConfig> wrapped;
    private final Map<String, Place> changed;

    /**
     * @param name the Keras name of a layer that another one wraps; empty for Keras' default
     * @param given the values in the form of {@link Values}: one for every attribute without a default, each of its
     *     attribute's type
     * @param wrapped what the layer wraps, in the order of Keras' arguments
     */
    public LayerConfig(
            LayerType type, String name, Map<String, Object> given, Origin origin, List<LayerConfig> wrapped) {
        this(type, name, given, origin, wrapped, Map.of());
    }

    private LayerConfig(
            LayerType type,
            String name,
            Map<String, Object> given,
            Origin origin,
            List<LayerConfig> wrapped,
            Map<String, Place> changed) {
        this.type = type;
        this.name = name;
        this.given = Collections.unmodifiableMap(new TreeMap<>(given));
        this.origin = origin;
        this.wrapped = List.copyOf(wrapped);
        this.changed = Map.copyOf(changed);
    }

    public LayerType type() {
        return type;
    }

    /** The Keras name of a layer that another one wraps; empty for Keras' default. */
    public String name() {
        return name;
    }

    /** Where the configuration was written. */
    public Origin origin() {
        return origin;
    }

    /** Whether something was written where this layer, or one that it wraps, was. */
    public boolean isWrittenAt(Origin written) {
        return origin.equals(written) || wrapped.stream().anyMatch(inner -> inner.isWrittenAt(written));
    }

    public List<LayerConfig> wrapped() {
        return wrapped;
    }

    /** The same layer around others. */
    public LayerConfig wrapping(List<LayerConfig> layers) {
        return new LayerConfig(type, name, given, origin, layers, changed);
    }

    /** The same layer under another Keras name. */
    public LayerConfig named(String kerasName) {
        return new LayerConfig(type, kerasName, given, origin, wrapped, changed);
    }

    /**
     * The same layer with another value of an attribute.
     *
     * @param place where the other value was written
     */
    public LayerConfig with(String attribute, Object value, Place place) {
        Map<String, Object> values = new HashMap<>(given);
        values.put(attribute, value);
        Map<String, Place> places = new HashMap<>(changed);
        places.put(attribute, place);
        return new LayerConfig(type, name, values, origin, wrapped, places);
    }

    /** Where a problem of this layer, or one that it wraps, was written, if a change of an attribute brought it about. */
    public Place resolve(Place place) {
        String attribute = place.attribute();
        if (attribute != null && place.origin().equals(origin) && changed.containsKey(attribute)) {
            return Objects.requireNonNull(changed.get(attribute));
        }
        Place resolved = place;
        for (LayerConfig inner : wrapped) {
            resolved = inner.resolve(resolved);
        }
        return resolved;
    }

    /** The value of an attribute that exists, in the form of {@link Values}. */
    public Object value(String attribute) {
        Object value = given.get(attribute);
        return value != null
                ? value
                : Objects.requireNonNull(
                        Objects.requireNonNull(type.attribute(attribute), attribute)
                                .defaultValue(),
                        attribute);
    }

    /** The values that were given, in the form of {@link Values}, sorted by their attributes. */
    public Map<String, Object> given() {
        return given;
    }

    /** Whether the value of an attribute was given. */
    public boolean isGiven(String attribute) {
        return given.containsKey(attribute);
    }

    /** The configuration as an instance of its annotation type. */
    public <A extends Annotation> A as(Class<A> annotationType) {
        return annotationType.cast(Proxy.newProxyInstance(
                annotationType.getClassLoader(), new Class<?>[] {annotationType}, new AttributeReader(annotationType)));
    }

    private final class AttributeReader implements InvocationHandler {

        private final Class<? extends Annotation> annotationType;

        AttributeReader(Class<? extends Annotation> annotationType) {
            this.annotationType = annotationType;
        }

        private Object read(String attribute, Class<?> attributeType) {
            return isGiven(attribute)
                    ? Values.typed(value(attribute), attributeType)
                    : type.defaultValue(attribute, attributeType);
        }

        /** An instance equals itself only. */
        @Override
        @SuppressWarnings("ReferenceEquality")
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            return switch (method.getName()) {
                case "annotationType" -> annotationType;
                case "toString" -> "@" + type.name() + given;
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                default -> read(method.getName(), method.getReturnType());
            };
        }
    }
}
