package io.github.layercheck.processor.file;

import io.github.layercheck.processor.problem.Origin;
import io.github.layercheck.processor.problem.Place;
import io.github.layercheck.processor.problem.Problem;
import io.github.layercheck.processor.text.SnakeCase;

/**
 * A place in a Keras file.
 *
 * @param path such as {@code config.layers[12]}; empty for the file as a whole
 * @param isLayer whether it is a layer, whose attributes are the arguments in its config
 */
public record FileOrigin(KerasFile file, String path, boolean isLayer) implements Origin {

    /** The problem where the compiler can show it: one in a file is at what names the file, and its text has the path. */
    public static Problem shown(Problem problem) {
        if (!(problem.place().origin() instanceof FileOrigin origin)) {
            return problem;
        }
        String path = path(problem.place());
        String what = path.isEmpty()
                ? problem.what()
                : problem.what() + " (" + path + " in " + origin.file().name() + ")";
        Place place = origin.file().place();
        return new Problem(problem.id(), place, problem.subject(), what, problem.why(), problem.fix());
    }

    /** The path of a place in a file, such as {@code config.layers[12].config.units}; empty if it is in none. */
    public static String path(Place place) {
        if (!(place.origin() instanceof FileOrigin origin)) {
            return "";
        }
        String attribute = place.attribute();
        return attribute == null || !origin.isLayer
                ? origin.path
                : origin.path + ".config." + SnakeCase.argument(attribute);
    }
}
