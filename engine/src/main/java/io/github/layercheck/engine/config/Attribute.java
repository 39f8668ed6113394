package io.github.layercheck.engine.config;

import io.github.layercheck.Length;
import io.github.layercheck.OneOf;
import io.github.layercheck.Range;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a layer annotation, and what values it takes.
 *
 * @param type the attribute's type: a primitive, String, an enum, or an array of these
 * @param defaultValue the default in the form of {@link Values}, or null if it has none
 */
public record Attribute(
        String name,
        Class<?> type,
        @Nullable Object defaultValue,
        @Nullable Range range,
        @Nullable Length length,
        @Nullable OneOf oneOf) {}
