package io.github.layercheck.engine.source;

import io.github.layercheck.PerAxis;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.Identifiers;
import io.github.layercheck.engine.config.LayerConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a configuration that is worth writing: no defaults, and one number where it stands for all axes. */
final class ShortForm {

    /** The attribute that is by default what {@link #POOL_SIZE} is; Keras' files have both. */
    private static final String STRIDES = "strides";

    private static final String POOL_SIZE = "poolSize";

    private ShortForm() {}

    /** The attributes to write: first those without a default, last those that change no shape, each kind by name. */
    static List<Attribute> attributes(LayerConfig config) {
        return config.type().attributes().values().stream()
                .filter(attribute -> config.isGiven(attribute.name()) && !isDefault(config, attribute))
                .sorted(Comparator.comparing((Attribute attribute) -> attribute.defaultValue() != null)
                        .thenComparing(attribute -> attribute.oneOf() != null))
                .toList();
    }

    /** The value of an attribute, in the shortest form. */
    static Object value(LayerConfig config, Attribute attribute) {
        return shortest(attribute, config.value(attribute.name()));
    }

    private static boolean isDefault(LayerConfig config, Attribute attribute) {
        Object defaultValue = attribute.defaultValue();
        if (defaultValue == null) {
            return false;
        }
        Object value = value(config, attribute);
        return value.equals(shortest(attribute, defaultValue))
                || isSameIdentifier(attribute, value, defaultValue)
                || (!config.type().isCustom() && isKerasDefault(config, attribute, value));
    }

    /** Whether Keras takes the value where it has the default; the names of a custom layer can mean anything else. */
    private static boolean isKerasDefault(LayerConfig config, Attribute attribute, Object value) {
        return isConfiguredFormat(value, attribute.defaultValue()) || isPoolSize(config, attribute, value);
    }

    /** Where the channels are unless Keras is configured otherwise, which files do not record. */
    private static boolean isConfiguredFormat(Object value, @Nullable Object defaultValue) {
        return value.equals("CHANNELS_LAST") && "DEFAULT".equals(defaultValue);
    }

    private static boolean isSameIdentifier(Attribute attribute, Object value, Object defaultValue) {
        return attribute.oneOf() != null && Identifiers.areSame((String) value, (String) defaultValue);
    }

    private static boolean isPoolSize(LayerConfig config, Attribute attribute, Object value) {
        Attribute poolSize = config.type().attribute(POOL_SIZE);
        return poolSize != null && attribute.name().equals(STRIDES) && value.equals(value(config, poolSize));
    }

    private static Object shortest(Attribute attribute, Object value) {
        PerAxis perAxis = attribute.perAxis();
        if (perAxis == null || !(value instanceof List<?> elements) || elements.size() < 2) {
            return value;
        }
        if (new HashSet<>(elements).size() == 1) {
            return elements.subList(0, 1);
        }
        return perAxis.pairs() && isOfEqualPairs(perAxis.value(), elements) ? firsts(elements) : value;
    }

    /** Whether each axis has a pair of equal numbers, so that one number can stand for each pair. */
    private static boolean isOfEqualPairs(int axes, List<?> elements) {
        return elements.size() == 2 * axes
                && elements.equals(firsts(elements).stream()
                        .flatMap(element -> List.of(element, element).stream())
                        .toList());
    }

    private static List<Object> firsts(List<?> elements) {
        List<Object> firsts = new ArrayList<>();
        for (int i = 0; i < elements.size(); i += 2) {
            firsts.add(elements.get(i));
        }
        return firsts;
    }
}
