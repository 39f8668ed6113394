package io.github.layercheck.engine.config;

import io.github.layercheck.Length;
import io.github.layercheck.OneOf;
import io.github.layercheck.PerAxis;
import io.github.layercheck.Range;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a layer annotation, and what values it takes.
 *
 * @param argument Keras' name of the argument
 * @param type the attribute's type: a primitive, String, an enum, or an array of these
 * @param defaultValue the default in the form of {@link Values}, or null if it has none
 */
public record Attribute(
        String name,
        String argument,
        Class<?> type,
        @Nullable Object defaultValue,
        @Nullable Range range,
        @Nullable Length length,
        @Nullable PerAxis perAxis,
        @Nullable OneOf oneOf) {

    /** An attribute that takes every value of its type. */
    public Attribute(String name, Class<?> type, @Nullable Object defaultValue) {
        this(name, SnakeCase.argument(name), type, defaultValue, null, null, null, null);
    }

    /** How many elements an array can have, in ascending order; empty if any number. */
    public List<Integer> lengths() {
        if (perAxis != null) {
            int axes = perAxis.value();
            return List.copyOf(new TreeSet<>(perAxis.pairs() ? List.of(1, axes, 2 * axes) : List.of(1, axes)));
        }
        return length == null ? List.of() : IntStream.of(length.value()).boxed().toList();
    }
}
