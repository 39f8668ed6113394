package io.github.layercheck.processor.declaration;

import io.github.layercheck.processor.problem.Place;
import java.util.List;

/**
 * A change of an attribute in a model that is used as a layer.
 *
 * @param path the methods that lead to the layer; empty for the layer that is changed itself
 * @param value an Integer, Double, Boolean or String, {@link Name} for an enum constant, or a list of these
 * @param place where the change was written
 */
public record Setting(List<String> path, String attribute, Object value, Place place) {

    public Setting {
        path = List.copyOf(path);
    }

    /** A word without quotes: the name of an enum constant. */
    public record Name(String name) {}

    /** The same change as seen from within the first method of its path. */
    public Setting inner() {
        return new Setting(path.subList(1, path.size()), attribute, value, place);
    }
}
