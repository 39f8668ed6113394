package io.github.layercheck.engine.config;

import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.text.SnakeCase;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The configuration of one layer: the values that were given, the defaults of the others, and what it wraps. */
public final class LayerConfig {

    /** The attribute of a wrapper that names its parts. */
    public static final String PARTS = "of";

    private final LayerDefinition definition;
    private final String name;
    private final Map<String, Object> given;
    private final Origin origin;
    private final List<LayerConfig> wrapped;
    private final Map<String, Place> changed;
    private final Traits traits;
    private final List<String> leftOut;

    /**
     * @param name the Keras name of a layer that another one wraps; empty for Keras' default
     * @param given the values in the form of {@link Values}: one for every attribute without a default, each of its
     *     attribute's type
     * @param wrapped what the layer wraps, in the order of Keras' arguments
     */
    public LayerConfig(
            LayerDefinition definition,
            String name,
            Map<String, Object> given,
            Origin origin,
            List<LayerConfig> wrapped) {
        this(definition, name, given, origin, wrapped, Map.of(), Traits.NONE, List.of());
    }

    private LayerConfig(
            LayerDefinition definition,
            String name,
            Map<String, Object> given,
            Origin origin,
            List<LayerConfig> wrapped,
            Map<String, Place> changed,
            Traits traits,
            List<String> leftOut) {
        this.definition = definition;
        this.name = name;
        this.given = Collections.unmodifiableMap(new TreeMap<>(given));
        this.origin = origin;
        this.wrapped = List.copyOf(wrapped);
        this.changed = Map.copyOf(changed);
        this.traits = traits;
        this.leftOut = List.copyOf(leftOut);
    }

    /** What is known of this kind of layer. */
    public LayerDefinition definition() {
        return definition;
    }

    public LayerType type() {
        return definition.type();
    }

    /** Whether the layer is of the kind that an annotation type declares. */
    public boolean is(Class<? extends Annotation> annotationType) {
        return type().qualifiedName().equals(annotationType.getCanonicalName());
    }

    /** Where the configuration was written. */
    public Origin origin() {
        return origin;
    }

    /** Whether this layer, or one that it wraps, was written there. */
    public boolean isWrittenAt(Origin written) {
        return origin.equals(written) || wrapped.stream().anyMatch(inner -> inner.isWrittenAt(written));
    }

    public List<LayerConfig> wrapped() {
        return wrapped;
    }

    /** Keras' names of what the layer wraps: its default names, numbered where there are several layers of a class. */
    public List<String> wrappedNames() {
        List<String> names = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (LayerConfig inner : wrapped) {
            names.add(inner.name.isEmpty() ? inner.defaultName(used) : inner.name);
        }
        return names;
    }

    private String defaultName(Map<String, Integer> used) {
        String className = SnakeCase.ofClass(type().name());
        int number = used.merge(className, 1, Integer::sum) - 1;
        return number == 0 ? className : className + "_" + number;
    }

    /** Whether a call certainly makes one tensor, whatever its inputs are. */
    public boolean hasOneOutput() {
        return definition.outputs().isOne(this);
    }

    /** The attribute that would make more than one tensor if it were true, of the layer or of what it wraps. */
    public Optional<String> switchedOffOutputs() {
        return definition.outputs().switchedOff(this);
    }

    /** The names of the parts that a wrapper takes. A custom layer can have an attribute of that name for anything else. */
    public List<String> partNames() {
        if (!definition.isWrapper()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (Object name : (List<?>) value(PARTS)) {
            names.add((String) name);
        }
        return names;
    }

    /** The same layer around others. */
    public LayerConfig wrapping(List<LayerConfig> layers) {
        return new LayerConfig(definition, name, given, origin, layers, changed, traits, leftOut);
    }

    /** The traits of a wrapped layer, where they differ from those of its wrapper. */
    public Traits traits() {
        return traits;
    }

    /** The same layer with other traits. */
    public LayerConfig withTraits(Traits own) {
        return new LayerConfig(definition, name, given, origin, wrapped, changed, own, leftOut);
    }

    /** What a file says of the layer that the language cannot express and that changes no shape. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** The same layer, with more that a file says of it. */
    public LayerConfig leavingOut(List<String> arguments) {
        return new LayerConfig(definition, name, given, origin, wrapped, changed, traits, arguments);
    }

    /** The same layer under another Keras name. */
    public LayerConfig named(String kerasName) {
        return new LayerConfig(definition, kerasName, given, origin, wrapped, changed, traits, leftOut);
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
        return new LayerConfig(definition, name, values, origin, wrapped, places, traits, leftOut);
    }

    /** Where the change of an attribute was written that caused a problem of this layer, or of one that it wraps. */
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

    /** The name of the class that Keras' summary prints. */
    public String className() {
        String name = definition().className();
        return name.equals(LayerDefinition.NAMED_BY_VALUE) ? (String) value("value") : name;
    }

    /** The value of an attribute that exists, in the form of {@link Values}. */
    public Object value(String attribute) {
        Object value = given.get(attribute);
        return value != null
                ? value
                : Objects.requireNonNull(
                        Objects.requireNonNull(type().attribute(attribute), attribute)
                                .defaultValue(),
                        attribute);
    }

    /** The values that were given, in the form of {@link Values}, sorted by their attributes. */
    public Map<String, Object> given() {
        return given;
    }

    /** The attributes that were given, in the order in which they are written, and behind them those that a use has changed. */
    public Set<String> givenInOrder() {
        Set<String> names = new LinkedHashSet<>(origin.writtenAttributes());
        names.addAll(given.keySet());
        names.retainAll(given.keySet());
        return names;
    }

    /** Whether it says where the channels are, and they come before the places. */
    public boolean isChannelsFirst() {
        String dataFormat = "dataFormat";
        return type().attribute(dataFormat) != null && value(dataFormat).equals("CHANNELS_FIRST");
    }

    /** Whether the value of an attribute was given. */
    public boolean isGiven(String attribute) {
        return given.containsKey(attribute);
    }

    /** The configuration as an instance of its annotation type. */
    public <A extends Annotation> A as(Class<A> annotationType) {
        return AnnotationInstance.of(annotationType, type(), given);
    }
}
