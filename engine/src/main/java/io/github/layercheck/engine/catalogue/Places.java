package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.shape.Dim;
import java.util.ArrayList;
import java.util.List;

/** The places of a sample, at each of which a layer computes the same, under the names that formulas use. */
final class Places {

    private static final List<List<String>> NAMES =
            List.of(List.of(), List.of("steps"), List.of("height", "width"), List.of("depth", "height", "width"));

    private Places() {}

    /** The places along axes of these sizes. */
    static List<Dim> of(List<Dim> sizes) {
        return of("", sizes);
    }

    /** The places of what a layer makes, where they can differ from those of what it takes. */
    static List<Dim> ofOutput(List<Dim> sizes) {
        return of("output_", sizes);
    }

    /** The places along axes of these sizes, with a word before their names. */
    static List<Dim> of(String prefix, List<Dim> sizes) {
        List<Dim> places = new ArrayList<>(sizes.size());
        for (int axis = 0; axis < sizes.size(); axis++) {
            String name = sizes.size() < NAMES.size() ? NAMES.get(sizes.size()).get(axis) : "axis_" + (axis + 1);
            places.add(sizes.get(axis).named(prefix + name));
        }
        return places;
    }
}
