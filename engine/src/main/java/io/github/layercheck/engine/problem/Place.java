package io.github.layercheck.engine.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is: a part of the model, an attribute of it if one is at fault, and an element of that attribute if
 * it is an array.
 *
 * @param attribute the attribute's name, or null for the part as a whole
 * @param index the element of the attribute's array, or -1 for the attribute as a whole
 */
public record Place(Origin origin, @Nullable String attribute, int index) {

    public static Place of(Origin origin) {
        return new Place(origin, null, -1);
    }

    public static Place of(Origin origin, @Nullable String attribute) {
        return new Place(origin, attribute, -1);
    }
}
